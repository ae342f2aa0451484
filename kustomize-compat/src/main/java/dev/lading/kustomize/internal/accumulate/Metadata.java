package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.patch.internal.tree.Node;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a resource must say of itself (kyaml {@code RNode.GetValidatedMetadata}).
 *
 * @param apiVersion the apiVersion, which may be absent
 * @param kind the kind
 * @param name the name
 * @param namespace the namespace
 * @param any whether there is any of this, labels or annotations
 */
record Metadata(String apiVersion, String kind, String name, String namespace, boolean any) {

  static Metadata of(Node node) {
    Node meta = node.get("metadata");
    String apiVersion = text(node.get("apiVersion"));
    String kind = text(node.get("kind"));
    String name = meta == null ? "" : text(meta.get("name"));
    String namespace = meta == null ? "" : text(meta.get("namespace"));
    boolean any =
        has(node, "apiVersion")
            || has(node, "kind")
            || meta != null
                && (has(meta, "name")
                    || has(meta, "namespace")
                    || has(meta, "labels")
                    || has(meta, "annotations"));
    return new Metadata(apiVersion, kind, name, namespace, any);
  }

  private static boolean has(Node node, String field) {
    return !Node.isEmpty(node.get(field));
  }

  private static String text(@Nullable Node node) {
    return node == null || Node.isEmpty(node) ? "" : node.text();
  }

  /**
   * Checks that there is a kind and, but for lists, a name.
   *
   * @throws KustomizeException when one is missing
   */
  void check(Node node) {
    if (!any) {
      throw problem(
          node, "missing Resource metadata", "a resource has apiVersion, kind and metadata");
    }
    if (kind.isEmpty()) {
      throw problem(node, "missing kind in object " + this, "add kind");
    }
    if (!kind.endsWith("List") && name.isEmpty()) {
      throw problem(node, "missing metadata.name in object " + this, "add metadata.name");
    }
  }

  private static KustomizeException problem(Node node, String message, String hint) {
    Problem problem = Problem.of("resource-metadata", message).withHint(hint);
    return new KustomizeException(
        node.line() == 0
            ? problem
            : problem.withPosition(new Position(node.line(), node.column())));
  }

  @Override
  public String toString() {
    return "{{" + apiVersion + " " + kind + "} {{" + name + " " + namespace + "} map[] map[]}}";
  }
}
