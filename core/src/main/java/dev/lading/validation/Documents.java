package dev.lading.validation;

import dev.lading.model.ResourceId;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads just enough of YAML documents to tell the resources in them apart. */
final class Documents {

  private static final int MOST_NESTED_LISTS = 20;

  private Documents() {}

  /** The resources of a document: itself, or the items of a list. */
  static List<YamlMapping> resourcesOf(YamlNode document) {
    List<YamlMapping> resources = new ArrayList<>();
    collect(document, resources, 0);
    return resources;
  }

  private static void collect(YamlNode document, List<YamlMapping> resources, int depth) {
    if (!(document instanceof YamlMapping mapping)) {
      return;
    }
    if (depth < MOST_NESTED_LISTS
        && text(mapping, "kind").endsWith("List")
        && mapping.get("items") instanceof YamlSequence items) {
      items.items().forEach(item -> collect(item, resources, depth + 1));
    } else {
      resources.add(mapping);
    }
  }

  /** What a resource is called; parts that are missing or no text are empty. */
  static ResourceId idOf(YamlMapping resource) {
    YamlNode metadata = resource.get("metadata");
    YamlMapping meta = metadata instanceof YamlMapping mapping ? mapping : null;
    return ResourceId.of(
        text(resource, "apiVersion"),
        text(resource, "kind"),
        text(meta, "namespace"),
        text(meta, "name"));
  }

  private static String text(@Nullable YamlMapping mapping, String name) {
    return mapping != null
            && mapping.get(name) instanceof YamlScalar scalar
            && scalar.toTree() instanceof String text
        ? text
        : "";
  }
}
