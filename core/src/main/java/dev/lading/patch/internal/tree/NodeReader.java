package dev.lading.patch.internal.tree;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.internal.event.EventKind;
import dev.lading.yaml.internal.event.EventSource;
import dev.lading.yaml.internal.event.TextEventSource;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first document of a text into nodes as kyaml does: repeated keys stay, aliases are
 * replaced by copies, and merge keys by what they merge, the merged fields after the own ones.
 */
public final class NodeReader {

  /** Copies that aliases may make freely; beyond it they may be ten times the source. */
  private static final long FREE_ALIAS_NODES = 400_000;

  private final EventSource events;
  private final SchemaComments comments;
  private final YamlLimits limits;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Deque<String> openAnchors = new ArrayDeque<>();
  private final Map<String, Node> anchors = new HashMap<>();
  private @Nullable Node root;
  private long sourceNodes;
  private long aliasNodes;

  private NodeReader(String text, YamlLimits limits) {
    this.events = new TextEventSource(text, null);
    this.comments = SchemaComments.in(text);
    this.limits = limits;
  }

  /**
   * The first document, or null when there is none.
   *
   * @throws YamlException when it is malformed or beyond the limits
   */
  public static @Nullable Node firstDocument(String text, YamlLimits limits) {
    if (text.length() > limits.maxLength()) {
      throw new YamlException(
          Problem.of(
                  "yaml-limit-length",
                  "The text has " + text.length() + " characters, more than " + limits.maxLength())
              .withHint("raise the limit if the input is trusted"));
    }
    checkVersion(text);
    return new NodeReader(text, limits).read();
  }

  /** go-yaml reads YAML 1.1 and nothing else. */
  private static void checkVersion(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == '%' || text.charAt(at) == '#')) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end).strip();
      if (line.startsWith("%YAML") && !line.endsWith(" 1.1")) {
        throw new YamlException(
            Problem.of("yaml-version", "found incompatible YAML document")
                .withHint("remove the line " + line));
      }
      at = end < 0 ? text.length() : end + 1;
    }
  }

  private @Nullable Node read() {
    EventKind kind = events.next();
    while (kind != EventKind.STREAM_END && kind != EventKind.DOCUMENT_END) {
      handle(kind);
      kind = events.next();
    }
    return root;
  }

  private void handle(EventKind kind) {
    switch (kind) {
      case MAPPING_START -> begin(Node.mapping());
      case SEQUENCE_START -> begin(Node.sequence());
      case MAPPING_END, SEQUENCE_END -> end();
      case SCALAR -> scalar();
      case ALIAS -> alias();
      case DOCUMENT_START, DOCUMENT_END, STREAM_END -> {}
    }
  }

  private void begin(Node node) {
    if (open.size() >= limits.maxDepth()) {
      throw problem(
          "yaml-limit-depth", "Collections are nested more than " + limits.maxDepth() + " deep");
    }
    count();
    node.at(events.line(), events.column()).read(events.flow());
    String anchor = events.anchor();
    openAnchors.push(anchor == null ? "" : anchor);
    if (anchor != null) {
      anchors.remove(anchor);
    }
    open.push(node);
  }

  private void end() {
    Node node = open.pop();
    if (node.isMapping()) {
      comments.attach(node);
      MergeKeys.expand(node);
    }
    String anchor = openAnchors.pop();
    if (!anchor.isEmpty()) {
      anchors.put(anchor, node);
    }
    add(node);
  }

  private void scalar() {
    count();
    String text = events.text();
    ScalarStyle style = events.style();
    String written = events.tag();
    Node node;
    if (written != null && !written.equals("!")) {
      node = Node.scalar(text, written, style).withWrittenTag();
    } else {
      String tag = style == ScalarStyle.PLAIN ? CoreSchema.tagOf(text) : CoreSchema.STR;
      node = Node.scalar(text, tag, style);
    }
    node.at(events.line(), events.column());
    String anchor = events.anchor();
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    add(node);
  }

  private void alias() {
    String name = String.valueOf(events.anchor());
    Node target = anchors.get(name);
    if (target == null) {
      boolean inside = openAnchors.contains(name);
      throw problem(
          "yaml-alias",
          inside
              ? "anchor '" + name + "' value contains itself"
              : "unknown anchor '" + name + "' referenced");
    }
    aliasNodes += sizeWithin(target, FREE_ALIAS_NODES + 10 * sourceNodes - aliasNodes);
    if (aliasNodes > FREE_ALIAS_NODES + 10 * sourceNodes
        || aliasNodes + sourceNodes > limits.maxNodes()) {
      throw problem("yaml-limit-aliases", "document contains excessive aliasing");
    }
    add(target.copy());
  }

  private static long sizeWithin(Node node, long limit) {
    long size = 1;
    for (Node child : node.content()) {
      if (size > limit) {
        return size;
      }
      size += sizeWithin(child, limit - size);
    }
    return size;
  }

  private void count() {
    if (++sourceNodes > limits.maxNodes()) {
      throw problem(
          "yaml-limit-nodes", "The document has more than " + limits.maxNodes() + " nodes");
    }
  }

  private void add(Node node) {
    Node parent = open.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.append(node);
    }
  }

  private YamlException problem(String code, String message) {
    return new YamlException(
        Problem.of(code, message).withPosition(new Position(events.line(), events.column())));
  }

  /** Flattens {@code <<}. */
  private static final class MergeKeys {

    private MergeKeys() {}

    static void expand(Node mapping) {
      List<Node> content = List.copyOf(mapping.content());
      Node merged = null;
      boolean nullKeys = false;
      for (int i = 0; i < content.size(); i += 2) {
        Node key = content.get(i);
        nullKeys |= key.isNull() && !key.text().isEmpty();
        if (key.tag().equals(CoreSchema.MERGE)) {
          if (merged != null) {
            throw problem(key, "duplicate merge key");
          }
          merged = content.get(i + 1);
        }
      }
      if (merged != null) {
        mapping.remove("<<");
        merge(mapping, sources(merged));
      }
      if (nullKeys) {
        repeatNullKeys(mapping);
      }
    }

    private static void merge(Node mapping, List<Node> sources) {
      Node own = mapping.copy();
      List<Node> all = new ArrayList<>(sources);
      all.add(own);
      for (Node source : all) {
        Node copy = source.copy();
        for (int i = 0; i < copy.content().size(); i += 2) {
          Node key = copy.content().get(i);
          mapping.putEntry(Node.textOf(key), key, copy.content().get(i + 1));
        }
      }
    }

    /** kyaml takes a null key for one with an empty name, does not find it, and adds it again. */
    private static void repeatNullKeys(Node mapping) {
      List<Node> content = List.copyOf(mapping.content());
      for (int i = 0; i < content.size(); i += 2) {
        Node key = content.get(i);
        if (key.isNull() && !key.text().isEmpty()) {
          mapping.append(key, content.get(i + 1));
        }
      }
    }

    private static List<Node> sources(Node merged) {
      if (merged.isMapping()) {
        return List.of(merged);
      }
      if (!merged.isSequence()) {
        throw problem(merged, "map merge requires map or sequence of maps as the value");
      }
      List<Node> sources = new ArrayList<>();
      for (Node item : merged.content()) {
        if (!item.isMapping()) {
          throw problem(item, "map merge requires map or sequence of maps as the value");
        }
        sources.add(0, item);
      }
      return sources;
    }

    private static YamlException problem(Node node, String message) {
      return new YamlException(
          Problem.of("yaml-merge", message).withPosition(new Position(node.line(), node.column())));
    }
  }
}
