package dev.lading.overlay;

import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.transform.ImageTransformer;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import java.util.function.Predicate;

/** Finds containers in resources, wherever a list is called containers or initContainers. */
final class ContainerImages {

  private ContainerImages() {}

  /** Whether a container uses an image, whatever its tag. */
  static boolean anyUses(ResourceSet set, String image) {
    return set.resources().stream()
        .anyMatch(resource -> anyContainer(resource.node(), container -> uses(container, image)));
  }

  /** Changes the image of the containers with a name; false when there are none. */
  static boolean change(ResourceSet set, String name, ImageChange change) {
    boolean[] found = {false};
    set.forEach(
        resource ->
            anyContainer(
                resource.node(),
                container -> {
                  Node image = Nodes.field(container, "image");
                  if (image != null && name.equals(text(container, "name"))) {
                    found[0] = true;
                    String changed = ImageTransformer.changed(change.of(""), image.text());
                    image.setScalar(Node.scalar(changed));
                  }
                  return false;
                }));
    return found[0];
  }

  private static boolean uses(Node container, String image) {
    String text = text(container, "image");
    if (!text.startsWith(image)) {
      return false;
    }
    return text.length() == image.length() || ":@".indexOf(text.charAt(image.length())) >= 0;
  }

  private static String text(Node container, String field) {
    Node value = container.isMapping() ? Nodes.field(container, field) : null;
    return value == null ? "" : value.text();
  }

  private static boolean anyContainer(Node node, Predicate<Node> test) {
    if (node.isSequence()) {
      return node.content().stream().anyMatch(item -> anyContainer(item, test));
    }
    if (!node.isMapping()) {
      return false;
    }
    for (int i = 0; i + 1 < node.content().size(); i += 2) {
      Node value = node.content().get(i + 1);
      String key = node.content().get(i).text();
      boolean containers = key.equals("containers") || key.equals("initContainers");
      boolean hit =
          containers && value.isSequence()
              ? value.content().stream().anyMatch(test)
              : anyContainer(value, test);
      if (hit) {
        return true;
      }
    }
    return false;
  }
}
