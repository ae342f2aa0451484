package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.patch.internal.merge.KustomizeMerge;
import dev.lading.patch.internal.tree.Node;
import dev.lading.problem.LadingException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges patches into the resources they name (kustomize {@code PatchTransformer} and {@code
 * PatchStrategicMergeTransformer}). Kind, name and namespace of the resources stay, unless the
 * patch may change kind or name.
 */
public final class StrategicMergeTransformer implements Transformer {

  private static final Set<String> REMOVALS = Set.of("delete", "replace");

  private final KustomizeMerge merge;
  private final List<Resource> patches;
  private final Addressing addressing;
  private final Selector target;

  /** How a patch finds what it patches. */
  private enum Addressing {
    OWN_ID,
    OWN_ID_REWRITTEN,
    SELECTOR
  }

  private StrategicMergeTransformer(
      KustomizeMerge merge, List<Resource> patches, Addressing addressing, Selector target) {
    this.merge = merge;
    this.patches = patches;
    this.addressing = addressing;
    this.target = target;
  }

  /** Patches that name their resource: the entries of {@code patches} without a target. */
  public static StrategicMergeTransformer byId(KustomizeMerge merge, List<Resource> patches) {
    return new StrategicMergeTransformer(merge, patches, Addressing.OWN_ID, Selector.ALL);
  }

  /** The same for {@code patchesStrategicMerge}, whose labels and annotations are texts. */
  public static StrategicMergeTransformer byIdAsText(KustomizeMerge merge, List<Resource> patches) {
    return new StrategicMergeTransformer(merge, patches, Addressing.OWN_ID_REWRITTEN, Selector.ALL);
  }

  /** A patch for all resources a selector picks; its labels and annotations are texts. */
  public static StrategicMergeTransformer bySelector(
      KustomizeMerge merge, Resource patch, Selector target) {
    return new StrategicMergeTransformer(merge, List.of(patch), Addressing.SELECTOR, target);
  }

  @Override
  public void transform(ResourceSet set) {
    for (Resource patch : patches) {
      switch (addressing) {
        case OWN_ID -> {
          Resource resource = theNamed(patch, set);
          apply(resource, patch);
          set.changed(resource);
        }
        case OWN_ID_REWRITTEN -> applyCopy(List.of(set.theOne(patch.originalId())), patch, set);
        case SELECTOR -> applyCopy(selected(set), patch, set);
      }
    }
  }

  private static Resource theNamed(Resource patch, ResourceSet set) {
    try {
      return set.theOne(patch.originalId());
    } catch (LadingException none) {
      throw OverlayException.wrap(
          "no resource matches strategic merge patch \"" + patch.originalId() + "\"", none);
    }
  }

  private List<Resource> selected(ResourceSet set) {
    try {
      return target.select(set);
    } catch (LadingException malformed) {
      throw OverlayException.wrap(
          "unable to find patch target \"" + target + "\" in `resources`", malformed);
    }
  }

  private void applyCopy(List<Resource> resources, Resource patch, ResourceSet set) {
    boolean deleted = false;
    for (Resource resource : resources) {
      Resource copy = patch.copy();
      copy.setLabels(patch.labels());
      copy.setAnnotations(patch.annotations());
      copy.setName(patch.name());
      copy.setNamespace(patch.namespace());
      copy.setApiVersion(resource.apiVersion());
      copy.setKind(patch.kind());
      apply(resource, copy);
      deleted |= resource.isDeleted();
      if (!resource.isDeleted()) {
        set.changed(resource);
        set.checkUnique(resource);
      }
    }
    if (deleted) {
      set.dropDeleted();
    }
  }

  private void apply(Resource resource, Resource patch) {
    String name = resource.name();
    String namespace = resource.namespace();
    String kind = resource.kind();
    if (patch.mayRename() || patch.mayChangeKind()) {
      resource.storePreviousId();
    }
    boolean forgets = takesAnnotationsAway(patch.node());
    if (merge.merge(resource.node(), patch.node()) == null) {
      resource.delete();
    }
    if (resource.isDeleted()) {
      return;
    }
    if (forgets) {
      resource.forgetHistory();
    }
    if (!patch.mayChangeKind()) {
      resource.setKind(kind);
    }
    if (!patch.mayRename()) {
      resource.setName(name);
    }
    resource.setNamespace(namespace);
  }

  private static boolean takesAnnotationsAway(Node patch) {
    Node metadata = patch.get("metadata");
    return metadata != null && (isRemoval(metadata) || isRemoval(metadata.get("annotations")));
  }

  private static boolean isRemoval(@Nullable Node node) {
    if (node == null) {
      return false;
    }
    Node directive = node.get("$patch");
    return node.isNull() || directive != null && REMOVALS.contains(directive.text());
  }
}
