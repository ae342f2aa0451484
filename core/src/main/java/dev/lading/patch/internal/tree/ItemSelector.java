package dev.lading.patch.internal.tree;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;

/**
 * A path segment that picks items of a list: {@code [name=web]} by a field, {@code [=web]} by the
 * item itself.
 *
 * @param field the field; empty for the item itself
 * @param value the value to look for
 */
public record ItemSelector(String field, String value) {

  /**
   * Reads a segment.
   *
   * @throws PatchException when it has no {@code =}
   */
  public static ItemSelector parse(String segment) {
    String inner = segment.substring(1, segment.length() - 1);
    int equals = inner.indexOf('=');
    if (equals < 0) {
      throw new PatchException(
          Problem.of(
                  "field-path",
                  "list path element must contain fieldName=fieldValue for element to match")
              .withHint("write [name=value] instead of " + segment));
    }
    return new ItemSelector(inner.substring(0, equals), inner.substring(equals + 1));
  }

  /** Whether an item has exactly the value. */
  public boolean isExactly(Node item) {
    if (field.isEmpty()) {
      return item.text().equals(value);
    }
    Node found = item.isMapping() ? item.get(field) : null;
    return found != null && found.text().equals(value);
  }

  /** An item that this selector picks. */
  public Node newItem() {
    if (field.isEmpty()) {
      return Node.scalar(value);
    }
    Node item = Node.mapping();
    item.append(Node.scalar(field), Node.scalar(value));
    return item;
  }
}
