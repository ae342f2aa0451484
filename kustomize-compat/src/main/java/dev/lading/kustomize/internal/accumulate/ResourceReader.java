package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.overlay.internal.resource.KindScopes;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.patch.internal.tree.TreeNodes;
import dev.lading.problem.LadingException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.node.YamlException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads resources (kyaml {@code kio/byteio_reader.go}, kustomize {@code api/resource/factory.go}):
 * splits documents, unwraps lists, wants a kind and a name.
 */
public final class ResourceReader {

  private final YamlLimits limits;
  private final KindScopes scopes;

  /** A reader. */
  public ResourceReader(YamlLimits limits, KindScopes scopes) {
    this.limits = limits;
    this.scopes = scopes;
  }

  /** A reader with default limits. */
  public ResourceReader(KindScopes scopes) {
    this(YamlLimits.defaults(), scopes);
  }

  /**
   * The resources in a file.
   *
   * @throws KustomizeException when it holds anything else
   */
  public List<Resource> read(byte[] bytes) {
    String text = decode(bytes);
    return read(text);
  }

  /** The text of a file. */
  public static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException invalid) {
      throw Failures.of(
          "yaml-encoding",
          "MalformedYAMLError: yaml: invalid leading UTF-8 octet",
          "save the file as UTF-8");
    }
  }

  /**
   * The resources in a text.
   *
   * @throws KustomizeException when it holds anything else
   */
  public List<Resource> read(String text) {
    List<Resource> resources = new ArrayList<>();
    for (Node node : inlined(valid(nodes(text)))) {
      resources.add(new Resource(node, scopes));
    }
    return resources;
  }

  private List<Node> nodes(String text) {
    List<Document> documents = Document.split(text.replace("\r\n", "\n"));
    List<Node> nodes = new ArrayList<>();
    for (Document document : documents) {
      Node node = parse(document);
      if (node == null || node.isNull()) {
        continue;
      }
      boolean wrapper = documents.size() == 1 && isWrapper(node);
      if (!wrapper) {
        nodes.add(node);
      } else {
        Node items = node.get("items");
        if (items != null && !items.isMapping()) {
          nodes.addAll(items.content());
        }
      }
    }
    return nodes;
  }

  private static boolean isWrapper(Node node) {
    Node kind = node.get("kind");
    boolean list =
        kind != null && (kind.text().equals("List") || kind.text().equals("ResourceList"));
    return list && (node.get("items") != null || node.get("functionConfig") != null);
  }

  private @Nullable Node parse(Document document) {
    try {
      return NodeReader.firstDocument(document.text(), limits);
    } catch (YamlException malformed) {
      Problem problem = malformed.problems().get(0);
      Position at = problem.position();
      Position position =
          at == null ? null : new Position(at.line() + document.line() - 1, at.column());
      String line = at == null ? "" : "line " + at.line() + ": ";
      throw new KustomizeException(
          new Problem(
              problem.code(),
              "MalformedYAMLError: yaml: " + line + problem.message(),
              null,
              position,
              null,
              problem.hint() == null ? "correct the YAML" : problem.hint()),
          malformed);
    }
  }

  /** Without empty ones; each must say what it is. */
  private static List<Node> valid(List<Node> nodes) {
    List<Node> valid = new ArrayList<>();
    for (Node node : nodes) {
      if (!Node.isEmpty(node)) {
        Metadata.of(node).check(node);
        valid.add(node);
      }
    }
    return valid;
  }

  /** The items of lists in their place at the end. */
  private List<Node> inlined(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    Deque<Node> queue = new ArrayDeque<>(nodes);
    while (!queue.isEmpty()) {
      Node node = queue.poll();
      Node kindNode = node.get("kind");
      String kind = kindNode == null ? "" : kindNode.text();
      if (!kind.endsWith("List")) {
        result.add(node);
        continue;
      }
      Map<String, @Nullable Object> tree = treeOf(node, kind);
      if (!tree.containsKey("items")) {
        result.add(node);
      } else if (tree.get("items") instanceof List<?> items) {
        queue.addAll(itemsOf(items));
      } else if (tree.get("items") != null) {
        throw Failures.of(
            "resource-list",
            "expected array in " + kind + "/items, but found " + goType(tree.get("items")),
            "items is a list of resources");
      }
    }
    return result;
  }

  private static Map<String, @Nullable Object> treeOf(Node node, String kind) {
    try {
      return NodeValues.tree(node);
    } catch (LadingException invalid) {
      throw Failures.wrap("trouble expanding list of " + kind, invalid);
    }
  }

  private static String goType(@Nullable Object value) {
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    return value instanceof Map ? "map[string]interface {}" : "int";
  }

  private static List<Node> itemsOf(List<?> items) {
    List<Node> nodes = new ArrayList<>();
    for (Object item : items) {
      Node node = TreeNodes.ofJson(item);
      if (isWrapper(node)) {
        Node inner = node.get("items");
        nodes.addAll(inner == null || inner.isMapping() ? List.of() : inner.content());
      } else if (!node.isNull()) {
        nodes.add(node);
      }
    }
    return valid(nodes);
  }
}
