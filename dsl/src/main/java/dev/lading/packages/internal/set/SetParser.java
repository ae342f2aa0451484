package dev.lading.packages.internal.set;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of {@code --set} and its kin (upstream: {@code pkg/strvals}):
 *
 * <pre>
 * line  = { key value } ;          key  = name { "." name | "[" index "]" } "=" ;
 * value = list | text up to the next comma ;   list = "{" text { "," text } "}" ;
 * </pre>
 *
 * <p>Values are put into the map the parser is given, beside and over what is there. One parser
 * reads one flag.
 */
public final class SetParser {

  private static final int MAX_INDEX = 65_536;
  private static final int MAX_LEVEL = 30;
  private static final int MAX_ELEMENTS = 1_000_000;

  private final RuneScanner in;
  private final SetStyle style;
  private final boolean literal;
  private int elements;

  private SetParser(String text, SetStyle style) {
    this.style = style;
    this.literal = style.isLiteral();
    this.in = new RuneScanner(text, !literal);
  }

  /**
   * Reads a flag into values.
   *
   * @throws SetException in Helm's words, as far as the style knows Go
   */
  public static void parse(String text, SetStyle style, Map<String, @Nullable Object> values) {
    SetParser parser = new SetParser(text, style);
    boolean more = true;
    while (more) {
      more = parser.key(values, 0);
    }
  }

  /** Reads a key and its value; false when nothing was left to read. */
  private boolean key(Map<String, @Nullable Object> data, int level) {
    String key = in.until(literal ? "=[." : "=[,.");
    return switch (in.last()) {
      case '[' -> indexed(data, key, level);
      case '=' -> {
        set(data, key, style.read(in));
        yield true;
      }
      case '.' -> nested(data, key, level + 1);
      case ',' ->
          throw new SetException("key " + style.quote(key) + " has no value (cannot end with ,)");
      default -> {
        if (key.isEmpty()) {
          yield false;
        }
        throw new SetException("key " + style.quote(key) + " has no value");
      }
    };
  }

  private boolean nested(Map<String, @Nullable Object> data, String key, int level) {
    checkLevel(level);
    Map<String, @Nullable Object> inner =
        data.containsKey(key) ? existingTable(data.get(key)) : new LinkedHashMap<>();
    boolean more = key(inner, level);
    if (more && inner.isEmpty()) {
      throw new SetException("key map " + style.quote(key) + " has no value");
    }
    if (!inner.isEmpty()) {
      set(data, key, inner);
    }
    return more;
  }

  private boolean indexed(Map<String, @Nullable Object> data, String key, int level) {
    Integer index = index();
    if (index == null) {
      return false;
    }
    List<@Nullable Object> list =
        data.containsKey(key) ? existingList(data.get(key)) : new ArrayList<>();
    boolean more = item(list, index, level);
    set(data, key, list);
    return more;
  }

  private @Nullable Integer index() {
    String text = in.until("]");
    if (in.last() == RuneScanner.END) {
      return null;
    }
    try {
      return Integer.valueOf(text.startsWith("+") ? text.substring(1) : text);
    } catch (NumberFormatException malformed) {
      boolean number = text.matches("[+-]?[0-9]+");
      long value = number && text.length() < 19 ? Long.parseLong(text) : Long.MAX_VALUE;
      if (number && value != Long.MAX_VALUE) {
        throw tooLarge(value);
      }
      throw new SetException(
          "error parsing index: strconv.Atoi: parsing "
              + style.quote(text)
              + (number ? ": value out of range" : ": invalid syntax"));
    }
  }

  /** Reads what follows an index into the list; false when nothing was left to read. */
  private boolean item(List<@Nullable Object> list, int index, int level) {
    if (index < 0) {
      throw new SetException("negative " + index + " index not allowed");
    }
    String unexpected = in.until("[.=");
    if (!unexpected.isEmpty()) {
      throw new SetException("unexpected data at end of array index: " + runes(unexpected));
    }
    return switch (in.last()) {
      case '=' -> {
        setIndex(list, index, style.read(in));
        yield true;
      }
      case '[' -> itemOfItem(list, index, level + 1);
      case '.' -> keyOfItem(list, index, level);
      default -> false;
    };
  }

  private boolean itemOfItem(List<@Nullable Object> list, int index, int level) {
    checkLevel(level);
    Integer next = index();
    if (next == null) {
      return false;
    }
    Object existing = index < list.size() ? list.get(index) : null;
    List<@Nullable Object> inner = existing == null ? new ArrayList<>() : existingList(existing);
    boolean more = item(inner, next, level);
    if (more) {
      setIndex(list, index, inner);
    }
    return more;
  }

  private boolean keyOfItem(List<@Nullable Object> list, int index, int level) {
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    if (index < list.size()) {
      Map<String, @Nullable Object> existing = table(list.get(index));
      inner = existing == null ? inner : existing;
      list.set(index, inner);
    }
    boolean more = key(inner, level);
    if (more) {
      setIndex(list, index, inner);
    }
    return more;
  }

  private static void checkLevel(int level) {
    if (level > MAX_LEVEL) {
      throw new SetException(
          "value name nested level is greater than maximum supported nested level of " + MAX_LEVEL);
    }
  }

  private void setIndex(List<@Nullable Object> list, int index, @Nullable Object value) {
    if (index > MAX_INDEX) {
      throw tooLarge(index);
    }
    elements += Math.max(0, index + 1 - list.size());
    if (elements > MAX_ELEMENTS) {
      throw new SetException("the lists have more than " + MAX_ELEMENTS + " elements");
    }
    while (list.size() <= index) {
      list.add(null);
    }
    list.set(index, value);
  }

  @SuppressWarnings("unchecked") // values hold no other maps than those with text keys
  private static @Nullable Map<String, @Nullable Object> table(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : null;
  }

  private static SetException tooLarge(long index) {
    return new SetException(
        index < 0
            ? "negative " + index + " index not allowed"
            : "index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
  }

  private static void set(Map<String, @Nullable Object> data, String key, @Nullable Object value) {
    if (!key.isEmpty()) {
      data.put(key, value);
    }
  }

  private Map<String, @Nullable Object> existingTable(@Nullable Object value) {
    Map<String, @Nullable Object> table = table(value);
    if (table == null) {
      throw conversion(value, "map[string]interface {}");
    }
    return table;
  }

  @SuppressWarnings("unchecked") // values hold no other lists
  private List<@Nullable Object> existingList(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    }
    throw conversion(value, "[]interface {}");
  }

  private SetException conversion(@Nullable Object value, String wanted) {
    return new SetException(
        "unable to parse key: interface conversion: interface {} is "
            + (value == null ? "nil" : style.typeName(value))
            + ", not "
            + wanted);
  }

  private String runes(String text) {
    StringBuilder quoted = new StringBuilder("[");
    text.codePoints()
        .forEach(
            rune -> {
              String inner = style.quote(Character.toString(rune));
              quoted
                  .append(quoted.length() > 1 ? " " : "")
                  .append('\'')
                  .append(rune == '"' ? "\"" : inner.substring(1, inner.length() - 1))
                  .append('\'');
            });
    return quoted.append(']').toString();
  }
}
