package dev.lading.helm.internal.text;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes TOML as BurntSushi/toml does (upstream: {@code encode.go}): scalars and lists of a table
 * before its tables, both in byte order; nil members left out; tables indented by their depth.
 */
public final class TomlWriter {

  private static final int MAX_DEPTH = 1_000;

  private final StringBuilder out = new StringBuilder();
  private final boolean exponents;

  private TomlWriter(boolean exponents) {
    this.exponents = exponents;
  }

  /**
   * The text of a value.
   *
   * @param exponents whether large floats are written {@code 1e+06} (toml 1.6) or in full (1.4)
   * @throws FormatException with upstream's message when TOML cannot say it
   */
  public static String write(@Nullable Object value, boolean exponents) {
    TomlWriter writer = new TomlWriter(exponents);
    writer.encode(List.of(), value);
    return writer.out.toString();
  }

  private void encode(List<String> key, @Nullable Object value) {
    if (key.size() > MAX_DEPTH) {
      throw new FormatException("values are nested too deeply for TOML");
    }
    Map<String, @Nullable Object> table = table(value);
    if (table != null) {
      table(key, table);
    } else if (value instanceof List<?> list && isTables(list)) {
      arrayOfTables(key, list);
    } else if (value != null) {
      if (!key.isEmpty()) {
        indent(key);
        out.append(quotedKey(key.get(key.size() - 1))).append(" = ");
      }
      element(value, 0);
      if (!key.isEmpty()) {
        out.append('\n');
      }
    }
  }

  private void table(List<String> key, Map<String, @Nullable Object> table) {
    if (key.size() == 1) {
      newline();
    }
    if (!key.isEmpty()) {
      indent(key);
      out.append('[').append(path(key)).append("]\n");
    }
    members(key, table);
  }

  private void arrayOfTables(List<String> key, List<?> list) {
    if (key.isEmpty()) {
      throw new FormatException("toml: top-level values must be Go maps or structs");
    }
    for (Object item : list) {
      newline();
      indent(key);
      out.append("[[").append(path(key)).append("]]\n");
      Map<String, @Nullable Object> table = table(item);
      members(key, table == null ? Map.of() : table);
    }
  }

  private void members(List<String> key, Map<String, @Nullable Object> table) {
    String[] names = GoValues.sortedKeys(table);
    for (boolean tables : new boolean[] {false, true}) {
      for (String name : names) {
        Object value = table.get(name);
        if (value != null && isTable(value) == tables) {
          List<String> inner = new ArrayList<>(key);
          inner.add(name);
          encode(inner, value);
        }
      }
    }
  }

  private void newline() {
    if (out.length() > 0) {
      out.append('\n');
    }
  }

  private void indent(List<String> key) {
    out.append("  ".repeat(key.size() - 1));
  }

  private static boolean isTable(Object value) {
    return table(value) != null || value instanceof List<?> list && isTables(list);
  }

  private static boolean isTables(List<?> list) {
    boolean all = !list.isEmpty();
    for (Object item : list) {
      if (item == null) {
        throw new FormatException("toml: cannot encode array with nil element");
      }
      all &= table(item) != null;
    }
    return all;
  }

  @SuppressWarnings("unchecked") // Go maps have text keys
  private static @Nullable Map<String, @Nullable Object> table(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    if (!(value instanceof GoObject object) || !(value instanceof JsonFields)) {
      return null;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name : object.fieldNames()) {
      fields.put(name, object.field(name));
    }
    return fields;
  }

  private void element(Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new FormatException("values are nested too deeply for TOML");
    }
    Map<String, @Nullable Object> table = table(value);
    if (table != null) {
      inlineTable(table, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof String text) {
      quoted(text);
    } else if (value instanceof Double number) {
      out.append(floatText(number));
    } else if (value instanceof Boolean || value instanceof Long || value instanceof GoInteger) {
      out.append(value);
    } else if (value instanceof GoBytes bytes) {
      array(bytes(bytes), depth);
    } else if (value instanceof GoObject) {
      out.append(GoFormat.value(value));
    } else {
      throw new FormatException("unexpected type: " + GoValues.typeName(value));
    }
  }

  private static List<Object> bytes(GoBytes bytes) {
    List<Object> list = new ArrayList<>(bytes.size());
    for (byte b : bytes.toByteArray()) {
      list.add((long) (b & 0xFF));
    }
    return list;
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      if (item == null) {
        throw new FormatException("toml: cannot encode array with nil element");
      }
      out.append(separator);
      element(item, depth + 1);
      separator = ", ";
    }
    out.append(']');
  }

  private void inlineTable(Map<String, @Nullable Object> table, int depth) {
    List<String> direct = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (String name : GoValues.sortedKeys(table)) {
      Object value = table.get(name);
      (value != null && isTable(value) ? tables : direct).add(name);
    }
    out.append('{');
    inlineMembers(table, direct, !tables.isEmpty(), depth);
    inlineMembers(table, tables, false, depth);
    out.append('}');
  }

  private void inlineMembers(
      Map<String, @Nullable Object> table, List<String> names, boolean more, int depth) {
    for (int i = 0; i < names.size(); i++) {
      Object value = table.get(names.get(i));
      if (value != null) {
        out.append(quotedKey(names.get(i))).append(" = ");
        element(value, depth + 1);
        out.append(more || i < names.size() - 1 ? ", " : "");
      }
    }
  }

  private String floatText(Double number) {
    if (number.isNaN() || number.isInfinite()) {
      return number.isNaN() ? "nan" : number > 0 ? "inf" : "-inf";
    }
    String text = GoFormat.formatFloat(number, exponents ? 'g' : 'f', -1);
    return text.indexOf('e') >= 0 || text.indexOf('.') >= 0 ? text : text + ".0";
  }

  private static String path(List<String> key) {
    StringBuilder path = new StringBuilder();
    for (String part : key) {
      path.append(path.length() > 0 ? "." : "").append(quotedKey(part));
    }
    return path.toString();
  }

  private static String quotedKey(String key) {
    boolean bare = !key.isEmpty();
    for (int i = 0; i < key.length() && bare; i++) {
      char c = key.charAt(i);
      bare =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-';
    }
    if (bare) {
      return key;
    }
    StringBuilder quoted = new StringBuilder();
    escape(quoted, key);
    return quoted.toString();
  }

  private void quoted(String text) {
    escape(out, text);
  }

  private static void escape(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
