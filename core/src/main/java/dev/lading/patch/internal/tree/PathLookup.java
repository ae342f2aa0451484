package dev.lading.patch.internal.tree;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks from a node along the segments of a path, as kyaml's {@code PathGetter} does: a segment
 * names a field, counts an item ({@code 0}), means the last item ({@code -}) or picks an item by a
 * field or value ({@code [name=web]}, {@code [=web]}).
 */
public final class PathLookup {

  private final List<String> path;
  private final Node.@Nullable Kind create;

  private PathLookup(List<String> path, Node.@Nullable Kind create) {
    this.path = path.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    this.create = create;
  }

  /**
   * The node at a path, or null when there is none.
   *
   * @throws PatchException when the path leads through a node of another kind
   */
  public static @Nullable Node find(@Nullable Node from, String... path) {
    return new PathLookup(List.of(path), null).walk(from);
  }

  /** As {@link #find(Node, String...)}. */
  public static @Nullable Node find(@Nullable Node from, List<String> path) {
    return new PathLookup(path, null).walk(from);
  }

  /** The node at a path, made if it is missing; only a null on the way stops that. */
  public static @Nullable Node findOrCreate(Node from, Node.Kind kind, String... path) {
    return new PathLookup(List.of(path), kind).walk(from);
  }

  /** As {@link #findOrCreate(Node, Node.Kind, String...)}. */
  public static @Nullable Node findOrCreate(Node from, Node.Kind kind, List<String> path) {
    return new PathLookup(path, kind).walk(from);
  }

  private @Nullable Node walk(@Nullable Node from) {
    Node at = from;
    for (int i = 0; i < path.size() && at != null; i++) {
      at = step(at, path.get(i), i + 1 < path.size() ? path.get(i + 1) : "");
    }
    return at;
  }

  private @Nullable Node step(Node at, String part, String next) {
    int index = indexOf(part);
    if (index >= 0) {
      List<Node> items = Nodes.items(at);
      return index < items.size() ? items.get(index) : null;
    }
    if (part.equals("-")) {
      List<Node> items = Nodes.items(at);
      return items.isEmpty() ? null : items.get(items.size() - 1);
    }
    if (part.equals("*")) {
      throw problem("wildcard is not supported in PathGetter");
    }
    return isItemSelector(part) ? item(at, part) : field(at, part, next);
  }

  private @Nullable Node field(Node at, String name, String next) {
    if (at.isNull()) {
      return null;
    }
    Node found = Nodes.field(at, name);
    if (found != null || create == null) {
      return found;
    }
    Node made = Node.of(kindBefore(next, create));
    at.setField(name, made);
    return made;
  }

  private @Nullable Node item(Node at, String selector) {
    ItemSelector wanted = ItemSelector.parse(selector);
    for (Node item : Nodes.items(at)) {
      if (wanted.isExactly(item)) {
        return item;
      }
    }
    if (create == null) {
      return null;
    }
    Node made = wanted.newItem();
    at.append(made);
    return made;
  }

  /** The kind of a node that is made so that the next segment can go on from it. */
  public static Node.Kind kindBefore(String next, Node.Kind last) {
    if (next.isEmpty()) {
      return last;
    }
    return isItemSelector(next) || indexOf(next) >= 0 ? Node.Kind.SEQUENCE : Node.Kind.MAPPING;
  }

  /** Whether a segment picks items by a field or value. */
  public static boolean isItemSelector(String part) {
    return part.startsWith("[") && part.endsWith("]");
  }

  /**
   * The number a segment stands for, or -1 when it is none.
   *
   * @throws PatchException when it is negative or beyond any list
   */
  public static int indexOf(String part) {
    int start = part.startsWith("-") || part.startsWith("+") ? 1 : 0;
    if (start == part.length()) {
      return -1;
    }
    for (int i = start; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return -1;
      }
    }
    if (part.charAt(0) == '-') {
      throw problem("array index " + part + " cannot be negative");
    }
    return part.length() - start > 9
        ? Integer.MAX_VALUE
        : Integer.parseInt(part, start, part.length(), 10);
  }

  private static PatchException problem(String message) {
    return new PatchException(Problem.of("field-path", message));
  }
}
