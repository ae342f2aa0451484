package dev.lading.packages.export;

import dev.lading.packages.internal.type.Attribute;
import java.util.List;

/**
 * Something templates can mention.
 *
 * @param path such as {@code Values.hosts[*].name}; {@code [*]} is the item a loop is at, {@code
 *     #key} and {@code #value} the halves of a map's entry
 * @param kind what it is
 * @param optional whether it may be null
 * @param constants the values of a choice
 */
record Variable(String path, Kind kind, boolean optional, List<String> constants) {

  enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    FLAG,
    CHOICE,
    LIST,
    TABLE,
    GROUP
  }

  static final String ITEM = "[*]";

  static Variable of(String path, Kind kind, Attribute attribute) {
    return new Variable(path, kind, attribute.optional(), List.of());
  }

  /** The lists and maps whose items it is in, outermost first. */
  static List<String> listsIn(String path) {
    List<String> lists = new java.util.ArrayList<>();
    for (int at = path.indexOf(ITEM); at >= 0; at = path.indexOf(ITEM, at + 1)) {
      lists.add(path.substring(0, at));
    }
    return lists;
  }
}
