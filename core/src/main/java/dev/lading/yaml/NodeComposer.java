package dev.lading.yaml;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.internal.event.EventKind;
import dev.lading.yaml.internal.event.EventSource;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds trees from events, without recursion. Aliases share the node they name; what a tree would
 * take if it were written out is counted, so that a few lines cannot stand for billions of nodes.
 */
final class NodeComposer {

  private static final int FREE_ALIAS_NODES = 400_000;

  private final EventSource events;
  private final YamlLimits limits;
  private final @Nullable Consumer<Problem> duplicates;
  private final Deque<OpenCollection> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();

  private long sourceNodes;
  private long allNodes;
  private @Nullable YamlNode root;

  private record Anchored(@Nullable YamlNode node, long size) {}

  NodeComposer(EventSource events, YamlLimits limits, @Nullable Consumer<Problem> duplicates) {
    this.events = events;
    this.limits = limits;
    this.duplicates = duplicates;
  }

  List<YamlNode> documents() {
    List<YamlNode> documents = new ArrayList<>();
    for (EventKind kind = events.next(); kind != EventKind.STREAM_END; kind = events.next()) {
      handle(kind);
      if (kind == EventKind.DOCUMENT_END && root != null) {
        boolean empty = root instanceof YamlScalar scalar && scalar.isNull();
        if (!empty) {
          documents.add(root);
        }
        if (documents.size() > limits.maxDocuments()) {
          throw limit(
              "documents", "The stream has more than " + limits.maxDocuments() + " documents");
        }
      }
    }
    return documents;
  }

  private void handle(EventKind kind) {
    switch (kind) {
      case DOCUMENT_START -> {
        root = null;
        anchors.clear();
      }
      case MAPPING_START -> begin(new OpenMapping(events, allNodes, duplicates));
      case SEQUENCE_START -> begin(new OpenSequence(events, allNodes));
      case MAPPING_END, SEQUENCE_END -> end();
      case SCALAR -> scalar();
      case ALIAS -> alias();
      case DOCUMENT_END, STREAM_END -> {}
    }
  }

  private void begin(OpenCollection collection) {
    if (open.size() >= limits.maxDepth()) {
      throw limit("depth", "Collections are nested more than " + limits.maxDepth() + " deep");
    }
    String anchor = collection.anchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(null, 0));
    }
    countSource();
    open.push(collection);
  }

  private void end() {
    OpenCollection closed = open.pop();
    YamlNode node = closed.close();
    String anchor = closed.anchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, allNodes - closed.nodesBefore()));
    }
    add(node);
  }

  private void scalar() {
    countSource();
    YamlScalar node =
        new YamlScalar(events.text(), events.style(), events.tag(), events.line(), events.column());
    if (node.tag() != null) {
      node.toTree(); // a value that does not fit its tag is a problem now, while the source is
      // known
    }
    String anchor = events.anchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, 1));
    }
    add(node);
  }

  private void alias() {
    String name = String.valueOf(events.anchor());
    Anchored target = anchors.get(name);
    if (target == null) {
      throw problem("yaml-alias", "Unknown anchor '" + name + "' referenced");
    }
    if (target.node() == null) {
      throw problem("yaml-alias", "Anchor '" + name + "' value contains itself");
    }
    allNodes += target.size();
    checkNodes();
    add(target.node());
  }

  private void countSource() {
    sourceNodes++;
    allNodes++;
    checkNodes();
  }

  private void checkNodes() {
    if (allNodes > limits.maxNodes()) {
      throw limit("nodes", "The document has more than " + limits.maxNodes() + " nodes");
    }
    if (allNodes - sourceNodes > FREE_ALIAS_NODES + 10 * sourceNodes) {
      throw limit("aliases", "Document contains excessive aliasing");
    }
  }

  private void add(YamlNode node) {
    OpenCollection parent = open.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.add(node);
    }
  }

  private YamlException problem(String code, String message) {
    return new YamlException(
        Problem.of(code, message).withPosition(new Position(events.line(), events.column())));
  }

  private YamlException limit(String name, String message) {
    YamlException exception = problem("yaml-limit-" + name, message);
    return new YamlException(
        exception.problems().get(0).withHint("raise YamlLimits if the input is trusted"));
  }

  /** A collection whose end has not been seen. */
  private abstract static class OpenCollection {
    private final @Nullable String anchor;
    private final long nodesBefore;
    final int line;
    final int column;

    OpenCollection(EventSource events, long nodesBefore) {
      this.anchor = events.anchor();
      this.nodesBefore = nodesBefore;
      this.line = events.line();
      this.column = events.column();
    }

    @Nullable String anchor() {
      return anchor;
    }

    long nodesBefore() {
      return nodesBefore;
    }

    abstract void add(YamlNode node);

    abstract YamlNode close();
  }

  private static final class OpenSequence extends OpenCollection {
    private final List<YamlNode> items = new ArrayList<>();

    OpenSequence(EventSource events, long nodesBefore) {
      super(events, nodesBefore);
    }

    @Override
    void add(YamlNode node) {
      items.add(node);
    }

    @Override
    YamlNode close() {
      return new YamlSequence(items, line, column);
    }
  }

  private static final class OpenMapping extends OpenCollection {
    private final MappingBuilder members;
    private @Nullable YamlScalar key;

    OpenMapping(EventSource events, long nodesBefore, @Nullable Consumer<Problem> duplicates) {
      super(events, nodesBefore);
      members = new MappingBuilder(duplicates);
    }

    @Override
    void add(YamlNode node) {
      if (key != null) {
        members.put(key, node);
        key = null;
        return;
      }
      if (!(node instanceof YamlScalar scalar)) {
        throw new YamlException(
            Problem.of("yaml-key", "A key must be a scalar")
                .withPosition(node.position())
                .withHint("quote a template expression such as '{{ x }}'"));
      }
      key = scalar;
    }

    @Override
    YamlNode close() {
      return new YamlMapping(members.entries(), line, column);
    }
  }

  /** Whether a key asks for another mapping to be merged in. */
  static boolean isMerge(YamlScalar key) {
    return key.text().equals("<<")
        && (key.tag() == null ? key.style() == ScalarStyle.PLAIN : "!!merge".equals(key.tag()));
  }
}
