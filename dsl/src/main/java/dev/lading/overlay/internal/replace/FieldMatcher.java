package dev.lading.overlay.internal.replace;

import com.google.re2j.Pattern;
import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.select.GoRegex;
import dev.lading.patch.internal.tree.ItemSelector;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.patch.internal.tree.PathLookup;
import dev.lading.yaml.YamlWriter;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds all nodes at a path with choices (kyaml {@code PathMatcher}): {@code *} for every item,
 * {@code [name=regex]} for the items with such a field, {@code [=regex]} for such items, a number
 * for one item. With a kind to create, what is missing is made.
 */
final class FieldMatcher {

  private final List<String> path;
  private final Node.@Nullable Kind create;

  FieldMatcher(List<String> path, Node.@Nullable Kind create) {
    this.path = path;
    this.create = create;
  }

  /** The nodes, or null when there are none. */
  @Nullable List<Node> match(Node from) {
    return match(from, 0);
  }

  private @Nullable List<Node> match(Node node, int depth) {
    if (depth == path.size()) {
      return List.of(node);
    }
    String part = path.get(depth);
    if (isNumber(part)) {
      return matchIndex(node, depth, PathLookup.indexOf(part));
    }
    if (PathLookup.isItemSelector(part)) {
      return matchItems(node, depth, ItemSelector.parse(part));
    }
    return part.equals("*") ? matchEvery(node, depth) : matchField(node, depth);
  }

  private static boolean isNumber(String part) {
    return !part.startsWith("-") && PathLookup.indexOf(part) >= 0;
  }

  private @Nullable List<Node> matchEvery(Node node, int depth) {
    List<Node> found = null;
    for (Node item : List.copyOf(Nodes.items(node))) {
      found = plus(found, match(item, depth + 1));
    }
    return found;
  }

  private static @Nullable List<Node> plus(@Nullable List<Node> found, @Nullable List<Node> more) {
    if (more == null) {
      return found;
    }
    List<Node> all = found == null ? new ArrayList<>() : found;
    all.addAll(more);
    return all;
  }

  private @Nullable List<Node> matchField(Node node, int depth) {
    String name = path.get(depth);
    Node field = Nodes.field(node, name);
    if (field == null) {
      if (create == null) {
        return null;
      }
      field = Node.of(kindAfter(depth, create));
      node.setField(name, field);
    }
    return match(field, depth + 1);
  }

  private Node.Kind kindAfter(int depth, Node.Kind last) {
    String next = depth + 1 < path.size() ? path.get(depth + 1) : "";
    boolean list = PathLookup.isItemSelector(next) || isNumber(next);
    return next.isEmpty() ? last : list ? Node.Kind.SEQUENCE : Node.Kind.MAPPING;
  }

  private @Nullable List<Node> matchIndex(Node node, int depth, int index) {
    List<Node> items = Nodes.items(node);
    if (items.size() == index && create != null) {
      Node item = Node.of(kindAfter(depth, create));
      node.append(item);
      return match(item, depth + 1);
    }
    if (index >= items.size()) {
      throw OverlayException.of(
          "replacement-index",
          "index " + index + " specified but only " + items.size() + " elements found",
          "use an index of the list, or create with the index after the last");
    }
    return match(items.get(index), depth + 1);
  }

  private @Nullable List<Node> matchItems(Node node, int depth, ItemSelector selector) {
    List<Node> found = matchExisting(node, depth, selector);
    if (create == null || found != null) {
      return found;
    }
    Nodes.expect(node, Node.Kind.SEQUENCE);
    node.append(selector.newItem());
    List<Node> made = matchExisting(node, depth, selector);
    if (made == null) {
      throw OverlayException.of(
          "replacement-create",
          "unable to create an element for " + path.get(depth),
          "the value between brackets must match itself as a regular expression");
    }
    return made;
  }

  private @Nullable List<Node> matchExisting(Node node, int depth, ItemSelector selector) {
    Pattern pattern =
        GoRegex.isLiteral(selector.value()) ? null : GoRegex.compile(selector.value());
    List<Node> found = null;
    for (Node item : List.copyOf(Nodes.items(node))) {
      Node value = selector.field().isEmpty() ? item : item.get(selector.field());
      if (value != null && isMatch(value, selector.value(), pattern)) {
        boolean whole = selector.field().isEmpty();
        found = plus(found, whole ? List.of(item) : match(item, depth + 1));
      }
    }
    return found == null || found.isEmpty() ? null : found;
  }

  private static boolean isMatch(Node value, String literal, @Nullable Pattern pattern) {
    String text = yaml(value);
    return pattern == null ? text.contains(literal) : pattern.matcher(text).find();
  }

  /** The node as YAML, which is what the expressions are for: quotes are part of it. */
  private static String yaml(Node node) {
    if (!node.isScalar()) {
      Object value = NodeValues.value(node);
      return YamlWriter.writeTree(value).strip();
    }
    String text = node.text();
    if (node.style() == ScalarStyle.SINGLE_QUOTED) {
      return "'" + text.replace("'", "''") + "'";
    }
    boolean looksDifferent =
        node.tag().equals(CoreSchema.STR) && !CoreSchema.tagOf(text).equals(CoreSchema.STR);
    boolean quoted = node.style() == ScalarStyle.DOUBLE_QUOTED || looksDifferent;
    return quoted ? "\"" + text + "\"" : text.strip();
  }
}
