package dev.lading.gotemplate.internal.format;

import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A composite value being printed, one element at a time. */
final class Cursor {
  private final String start;
  private final char close;
  private final String separator;
  private final int size;
  private final IntFunction<@Nullable Object> elements;
  private final String elementType;
  private final String @Nullable [] keys;
  private final boolean keysAreValues;
  private int index;

  private Cursor(
      String start,
      char close,
      String separator,
      int size,
      IntFunction<@Nullable Object> elements,
      String elementType,
      String @Nullable [] keys,
      boolean keysAreValues) {
    this.start = start;
    this.close = close;
    this.separator = separator;
    this.size = size;
    this.elements = elements;
    this.elementType = elementType;
    this.keys = keys;
    this.keysAreValues = keysAreValues;
  }

  private static String separator(boolean syntax) {
    return syntax ? ", " : " ";
  }

  private static String elementType(GoType type) {
    GoType element = type.element();
    return element == null ? "interface {}" : element.name();
  }

  /** {@code syntax} for {@code %#v}. */
  @SuppressWarnings("unchecked") // only string-keyed maps occur
  static Cursor ofMap(Map<?, ?> map, GoType type, boolean syntax) {
    String[] keys = GoValues.sortedKeys((Map<String, ?>) map);
    return new Cursor(
        syntax ? type.name() + "{" : "map[",
        syntax ? '}' : ']',
        separator(syntax),
        keys.length,
        i -> map.get(keys[i]),
        elementType(type),
        keys,
        true);
  }

  static Cursor ofList(List<?> list, GoType type, boolean syntax) {
    return new Cursor(
        syntax ? type.name() + "{" : "[",
        syntax ? '}' : ']',
        separator(syntax),
        list.size(),
        list::get,
        elementType(type),
        null,
        false);
  }

  /** Go names the type of a byte slice by its alias at the top only. */
  static Cursor ofBytes(GoBytes bytes, boolean syntax, boolean top) {
    return new Cursor(
        syntax ? (top ? "[]byte{" : "[]uint8{") : "[",
        syntax ? '}' : ']',
        separator(syntax),
        bytes.size(),
        i -> GoInteger.uint8(bytes.get(i)),
        "uint8",
        null,
        false);
  }

  static Cursor ofObject(GoObject object, String prefix, boolean named, boolean syntax) {
    String[] names = object.fieldNames().toArray(new String[0]);
    return new Cursor(
        prefix + "{",
        '}',
        separator(syntax),
        names.length,
        i -> object.field(names[i]),
        "interface {}",
        named ? names : null,
        false);
  }

  String start() {
    return start;
  }

  char close() {
    return close;
  }

  boolean hasNext() {
    return index < size;
  }

  void separate(StringBuilder out) {
    if (index > 0) {
      out.append(separator);
    }
  }

  boolean keyed() {
    return keys != null;
  }

  /** The key of the next element. */
  String key() {
    return Objects.requireNonNull(keys)[index];
  }

  /** Map keys print under the verb, field names as they are. */
  boolean quotesKeys() {
    return keysAreValues;
  }

  @Nullable Object take() {
    return elements.apply(index++);
  }

  String elementType() {
    return elementType;
  }
}
