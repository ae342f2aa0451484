package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.patch.JsonPatch;
import dev.lading.patch.internal.tree.TreeNodes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies a JSON patch to all resources a selector picks (kustomize {@code
 * api/filters/patchjson6902}). A patched resource has passed through JSON of 64-bit floats: larger
 * integers lose digits, as they do in kustomize.
 *
 * @param patch the patch
 * @param target the resources
 * @param remembers whether resources remember what they were called, so that references follow
 */
public record JsonPatchTransformer(JsonPatch patch, Selector target, boolean remembers)
    implements Transformer {

  @Override
  public void transform(ResourceSet set) {
    for (Resource resource : target.select(set)) {
      if (remembers) {
        resource.storePreviousId();
      }
      apply(resource);
      set.changed(resource);
    }
  }

  private void apply(Resource resource) {
    Map<String, @Nullable Object> tree = resource.toTree();
    if (resource.hasBuildAnnotations()) {
      addAnnotations(tree);
    }
    Object patched = patch.apply(tree);
    if (!(patched instanceof Map)) {
      throw OverlayException.of(
          "json-patch",
          "json: cannot unmarshal array into Go value of type map[string]interface {}",
          "the patch must leave an object");
    }
    resource.setNode(TreeNodes.of(throughFloats(patched)));
    resource.setAnnotations(resource.annotations());
  }

  /** Where kustomize keeps its own annotations, patches find the field. */
  private static void addAnnotations(Map<String, @Nullable Object> tree) {
    if (tree.get("metadata") instanceof Map<?, ?> metadata && metadata.get("annotations") == null) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      metadata.forEach((key, value) -> copy.put((String) key, value));
      copy.put("annotations", new LinkedHashMap<>());
      tree.put("metadata", copy);
    }
  }

  private static @Nullable Object throughFloats(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
      map.forEach((key, member) -> copy.put((String) key, throughFloats(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(throughFloats(item)));
      return copy;
    }
    boolean integer =
        value instanceof Long || value instanceof Integer || value instanceof BigInteger;
    return integer && value instanceof Number number ? (Object) number.doubleValue() : value;
  }
}
