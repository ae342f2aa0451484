package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.fieldspec.FieldPaths;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.patch.internal.tree.PathLookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value into fields, or inserts it into the file paths that stand there (kustomize {@code
 * ValueAddTransformer}).
 *
 * @param value the value
 * @param targets the fields
 */
public record ValueAddTransformer(String value, List<Target> targets) implements Transformer {

  /**
   * A field of some resources.
   *
   * @param selector the resources; null for all
   * @param fieldPath the field, its path separated by slashes
   * @param filePathPosition which segment of a file path the value becomes, from 1; 0 overwrites
   */
  public record Target(@Nullable Selector selector, String fieldPath, int filePathPosition) {}

  @Override
  public void transform(ResourceSet set) {
    for (Target target : targets) {
      List<Resource> resources =
          target.selector() == null ? set.resources() : target.selector().select(set);
      for (Resource resource : resources) {
        apply(resource, target);
        set.changed(resource);
      }
    }
  }

  private void apply(Resource resource, Target target) {
    if (target.fieldPath().equals("metadata/namespace")) {
      new NamespaceTransformer(value, List.of(), false, NamespaceTransformer.Subjects.DEFAULT_ONLY)
          .apply(resource);
      return;
    }
    Node field =
        PathLookup.findOrCreate(
            resource.node(), Node.Kind.SCALAR, FieldPaths.split(target.fieldPath(), '/'));
    if (field == null) {
      return;
    }
    Nodes.expect(field, Node.Kind.SCALAR);
    int position = target.filePathPosition();
    field.setScalar(Node.scalar(position > 0 ? inserted(field.text(), position - 1) : value));
  }

  private String inserted(String path, int position) {
    if (value.isEmpty()) {
      return path;
    }
    boolean absolute = path.startsWith("/");
    List<String> parts = new ArrayList<>();
    Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).forEach(parts::add);
    parts.add(Math.min(position, parts.size()), value);
    return (absolute ? "/" : "") + String.join("/", parts);
  }
}
