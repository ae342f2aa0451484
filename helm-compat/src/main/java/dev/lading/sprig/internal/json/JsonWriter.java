package dev.lading.sprig.internal.json;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.sprig.internal.text.BaseText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as encoding/json's Marshal does: keys in byte order, its escapes, its float format.
 *
 * <p>Walks with a stack of its own, so depth costs heap only. One writer per document.
 */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  /** From this depth on containers are remembered, to find those that hold themselves. */
  private static final int WATCHED_DEPTH = 1000;

  private final CallContext call;
  private final boolean escapeHtml;
  private final boolean indent;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Set<Object> watched = Collections.newSetFromMap(new IdentityHashMap<>());

  private JsonWriter(CallContext call, boolean escapeHtml, boolean indent) {
    this.call = call;
    this.escapeHtml = escapeHtml;
    this.indent = indent;
  }

  /**
   * json.Marshal.
   *
   * @throws FunctionException for what has no JSON: functions, NaN, values that hold themselves
   */
  public static String compact(CallContext call, @Nullable Object value) {
    return new JsonWriter(call, true, false).write(value);
  }

  /** json.MarshalIndent with two spaces. */
  public static String pretty(CallContext call, @Nullable Object value) {
    return new JsonWriter(call, true, true).write(value);
  }

  /** An Encoder with SetEscapeHTML(false), without the line feed at the end. */
  public static String raw(CallContext call, @Nullable Object value) {
    return new JsonWriter(call, false, false).write(value);
  }

  /** An open object or list. */
  private static final class Level {
    final Object container;
    final String @Nullable [] keys;
    final List<? extends @Nullable Object> values;
    int next;

    Level(Object container, String @Nullable [] keys, List<? extends @Nullable Object> values) {
      this.container = container;
      this.keys = keys;
      this.values = values;
    }
  }

  private String write(@Nullable Object root) {
    begin(root);
    while (!levels.isEmpty()) {
      Level level = levels.getLast();
      if (level.next == level.values.size()) {
        close(level);
      } else {
        writeNext(level);
      }
    }
    return out.toString();
  }

  private void writeNext(Level level) {
    int index = level.next++;
    if (index > 0) {
      out.append(',');
    }
    lineFeed(levels.size());
    if (level.keys != null) {
      writeString(level.keys[index]);
      out.append(indent ? ": " : ":");
    }
    begin(level.values.get(index));
  }

  private void close(Level level) {
    levels.removeLast();
    watched.remove(level.container);
    if (level.next > 0) {
      lineFeed(levels.size());
    }
    out.append(level.keys == null ? ']' : '}');
  }

  private void lineFeed(int depth) {
    if (indent) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void begin(@Nullable Object value) {
    call.spendSteps(1);
    call.requireStringLength(out.length());
    if (value == null || value == NilSlices.LIST || value == NilSlices.STRINGS) {
      out.append("null");
    } else if (value instanceof String text) {
      writeString(text);
    } else if (value instanceof Map<?, ?> map) {
      openMap(map);
    } else if (value instanceof List<?> list) {
      open(list, null, list, '[');
    } else {
      writeScalar(value);
    }
  }

  private void writeScalar(Object value) {
    if (value instanceof Boolean || value instanceof Long || value instanceof GoInteger) {
      out.append(value);
    } else if (value instanceof Double number) {
      writeFloat(number);
    } else if (value instanceof GoBytes bytes) {
      out.append('"').append(BaseText.BASE64.encode(bytes.toByteArray())).append('"');
    } else if (value instanceof JsonSelf self) {
      writeString(self.jsonString());
    } else if (value instanceof GoObject object) {
      openObject(object);
    } else if (value instanceof TemplateFunction function) {
      throw new FunctionException("json: unsupported type: " + function.goType().name());
    } else {
      throw new IllegalArgumentException("not a Go value: " + value.getClass().getName());
    }
  }

  @SuppressWarnings("unchecked") // Go maps here have string keys only, see GoValue
  private void openMap(Map<?, ?> map) {
    Map<String, @Nullable Object> entries = (Map<String, @Nullable Object>) map;
    String[] keys = GoValues.sortedKeys(entries);
    @Nullable Object[] values = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = entries.get(keys[i]);
    }
    open(map, keys, Arrays.asList(values), '{');
  }

  private void openObject(GoObject object) {
    String[] keys = object.fieldNames().toArray(new String[0]);
    @Nullable Object[] values = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = object.field(keys[i]);
    }
    open(object, keys, Arrays.asList(values), '{');
  }

  private void open(
      Object container,
      String @Nullable [] keys,
      List<? extends @Nullable Object> values,
      char bracket) {
    if (levels.size() > WATCHED_DEPTH && !watched.add(container)) {
      throw new FunctionException(
          "json: unsupported value: encountered a cycle via " + GoValues.typeName(container));
    }
    out.append(bracket);
    levels.addLast(new Level(container, keys, values));
  }

  private void writeFloat(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new FunctionException("json: unsupported value: " + GoFormat.value(value));
    }
    double size = Math.abs(value);
    boolean scientific = size != 0 && (size < 1e-6 || size >= 1e21);
    String text = GoFormat.formatFloat(value, scientific ? 'e' : 'f', -1);
    int length = text.length();
    boolean padded = scientific && length >= 4 && text.startsWith("e-0", length - 4);
    out.append(padded ? text.substring(0, length - 2) + text.charAt(length - 1) : text);
  }

  private void writeString(String text) {
    out.append('"');
    int clean = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        i++;
        continue;
      }
      out.append(text, clean, i);
      clean = i + 1;
      escape(c);
    }
    out.append(text, clean, text.length()).append('"');
  }

  private boolean isPlain(char c) {
    if (c < 0x80) {
      boolean html = escapeHtml && (c == '<' || c == '>' || c == '&');
      return c >= ' ' && c != '"' && c != '\\' && !html;
    }
    return c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> escapeCode(GoStrings.isEscapedByte(c) ? '\uFFFD' : c);
    }
  }

  private void escapeCode(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX[c >> shift & 0xF]);
    }
  }
}
