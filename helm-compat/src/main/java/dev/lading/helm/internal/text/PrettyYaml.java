package dev.lading.helm.internal.text;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes YAML as go-yaml v3 does without a way through JSON: sequences are indented below their
 * key, floats are written as {@code %g}, long lines stay whole.
 */
public final class PrettyYaml {

  private static final int MAX_DEPTH = 1_000;

  private final StringBuilder out = new StringBuilder();

  private PrettyYaml() {}

  /**
   * The text of a value, with a newline at its end.
   *
   * @throws dev.lading.gotemplate.run.FunctionException when it is nested too deeply
   */
  public static String write(@Nullable Object value) {
    PrettyYaml writer = new PrettyYaml();
    writer.value(value, 0, false);
    return writer.out.toString();
  }

  /** Writes a value where its line has begun; collections begin a new line unless inline. */
  private void value(@Nullable Object value, int indent, boolean afterKey) {
    if (indent > 2 * MAX_DEPTH) {
      throw new dev.lading.gotemplate.run.FunctionException("yaml: values are nested too deeply");
    }
    Map<String, @Nullable Object> map = map(value);
    if (map != null && !map.isEmpty()) {
      mapping(map, indent, afterKey);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      sequence(list, indent, afterKey);
    } else {
      out.append(afterKey ? " " : "").append(scalar(value, indent)).append('\n');
    }
  }

  private void mapping(Map<String, @Nullable Object> map, int indent, boolean afterKey) {
    boolean first = !afterKey;
    out.append(afterKey ? "\n" : "");
    for (String key : order(map)) {
      out.append(first ? "" : " ".repeat(indent)).append(scalar(key, indent)).append(':');
      first = false;
      value(map.get(key), indent + 2, true);
    }
  }

  private void sequence(List<?> list, int indent, boolean afterKey) {
    boolean first = !afterKey;
    out.append(afterKey ? "\n" : "");
    for (Object item : list) {
      out.append(first ? "" : " ".repeat(indent)).append("- ");
      first = false;
      value(item, indent + 2, false);
    }
  }

  private static List<String> order(Map<String, @Nullable Object> map) {
    Map<String, @Nullable Object> nulls = new LinkedHashMap<>();
    map.keySet().forEach(key -> nulls.put(key, null));
    List<String> keys = new ArrayList<>();
    // the canonical writer knows go-yaml's order of keys
    dev.lading.yaml.YamlReader.strict()
        .read(YamlWriter.writeTree(nulls), "")
        .forEach(
            node ->
                ((dev.lading.yaml.node.YamlMapping) node)
                    .entries()
                    .forEach(entry -> keys.add(entry.name())));
    return keys;
  }

  @SuppressWarnings("unchecked") // Go maps have text keys
  private static @Nullable Map<String, @Nullable Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    if (!(value instanceof GoObject object)) {
      return null;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name : object.fieldNames()) {
      fields.put(name.toLowerCase(java.util.Locale.ROOT), object.field(name));
    }
    return fields;
  }

  private static String scalar(@Nullable Object value, int indent) {
    if (value instanceof String text) {
      return text(text, indent);
    }
    if (value instanceof Double number) {
      return GoFormat.formatFloat(number, 'g', -1);
    }
    if (value == null) {
      return "null";
    }
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof List) {
      return "[]";
    }
    if (value instanceof Boolean || value instanceof Long || value instanceof GoInteger) {
      return value.toString();
    }
    return value instanceof GoBytes bytes ? text(bytes.toText(), indent) : GoValues.typeName(value);
  }

  private static String text(String text, int indent) {
    boolean lines = text.indexOf('\n') >= 0;
    if (!lines && text.length() > 70) {
      // quoting does not depend on length: decide on a short text of the same nature
      return longText(text);
    }
    String written = YamlWriter.writeTree(List.of(text));
    String body = written.substring(2, written.length() - 1);
    return lines ? body.replace("\n  ", "\n" + " ".repeat(indent)) : body;
  }

  private static String longText(String text) {
    String written = YamlWriter.writeTree(List.of(text));
    String body = written.substring(2, written.length() - 1);
    return body.startsWith("\"")
        ? body.replaceAll("\\\\\n\\s*(\\\\ )?", "$1")
        : body.replaceAll("\n\\s*", " ");
  }
}
