package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.fieldspec.NodeSetter;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import java.util.List;

/**
 * Changes the name, tag or digest of an image wherever containers use it (kustomize {@code
 * api/filters/imagetag}): first in every list called containers or initContainers, then in the
 * fields of the specs, so that a tag suffix is added twice where both find the image.
 *
 * @param image the image and what becomes of it
 * @param fieldSpecs the fields of the second pass
 */
public record ImageTransformer(Image image, List<FieldSpec> fieldSpecs) implements Transformer {

  /**
   * An image and what becomes of it; empty parts change nothing.
   *
   * @param name a regular expression for the name
   * @param newName another name
   * @param newTag another tag
   * @param tagSuffix what the tag gets at its end
   * @param digest another digest
   */
  public record Image(
      String name, String newName, String newTag, String tagSuffix, String digest) {}

  @Override
  public void transform(ResourceSet set) {
    NodeSetter setter = new Update(image, ImageMatcher.of(image.name()));
    set.forEach(
        resource -> {
          if (!resource.kind().equals("CustomResourceDefinition")) {
            updateContainers(resource.node(), setter);
          }
        });
    List<FieldSpecFilter> filters =
        fieldSpecs.stream().map(spec -> FieldSpecFilter.existing(spec, setter)).toList();
    set.forEach(resource -> applyAll(filters, resource));
  }

  private static void applyAll(List<FieldSpecFilter> filters, Resource resource) {
    if (!resource.kind().equals("CustomResourceDefinition")) {
      for (FieldSpecFilter filter : filters) {
        filter.apply(resource);
      }
    }
  }

  private static void updateContainers(Node node, NodeSetter setter) {
    List<Node> content = node.content();
    if (node.isSequence()) {
      for (Node item : content) {
        updateContainers(item, setter);
      }
    } else if (node.isMapping()) {
      for (int i = 0; i < content.size(); i += 2) {
        Node value = content.get(i + 1);
        updateContainers(value, setter);
        String key = content.get(i).text();
        boolean containers = key.equals("containers") || key.equals("initContainers");
        if (containers && value.isSequence()) {
          updateItems(value, setter);
        }
      }
    }
  }

  private static void updateItems(Node containers, NodeSetter setter) {
    for (Node container : containers.content()) {
      Node name = Nodes.field(container, "image");
      if (name != null) {
        setter.set(name);
      }
    }
  }

  private record Update(Image image, ImageMatcher matcher) implements NodeSetter {

    @Override
    public void set(Node node) {
      Nodes.expect(node, Node.Kind.SCALAR);
      if (matcher.matches(node.text())) {
        node.setScalar(Node.scalar(changed(ImageReference.parse(node.text())).toString()));
      }
    }

    private ImageReference changed(ImageReference old) {
      return ImageTransformer.changed(image, old);
    }
  }

  /** What becomes of an image as it is written, whatever its name. */
  public static String changed(Image image, String text) {
    return changed(image, ImageReference.parse(text)).toString();
  }

  private static ImageReference changed(Image image, ImageReference old) {
    String name = image.newName().isEmpty() ? old.name() : image.newName();
    if (!image.newTag().isEmpty()) {
      return new ImageReference(name, image.newTag(), image.digest());
    }
    if (!image.digest().isEmpty()) {
      return new ImageReference(name, "", image.digest());
    }
    return image.tagSuffix().isEmpty()
        ? new ImageReference(name, old.tag(), old.digest())
        : new ImageReference(name, old.tag() + image.tagSuffix(), "");
  }
}
