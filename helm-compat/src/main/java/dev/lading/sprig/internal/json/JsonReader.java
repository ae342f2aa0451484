package dev.lading.sprig.internal.json;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.number.FloatText;
import dev.lading.sprig.internal.text.ByteText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as encoding/json's Unmarshal into an {@code interface{}} does: all numbers float64,
 * the last of equal keys wins, and the same words when the text is wrong (scanner.go).
 *
 * <p>Keeps a stack of its own, so depth costs heap only.
 */
public final class JsonReader {
  private static final int MAX_DEPTH = 10_000;

  private final String text;
  private final Deque<Level> levels = new ArrayDeque<>();
  private int position;
  private @Nullable FunctionException badNumber;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The value a text holds.
   *
   * @throws FunctionException with Go's message when it is no JSON
   */
  public static @Nullable Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.readDocument();
    if (reader.badNumber != null) {
      throw reader.badNumber;
    }
    return value;
  }

  /** A value and how many chars of the text it took. */
  public record Prefix(@Nullable Object value, int length) {}

  /**
   * The value a text begins with, as encoding/json's Decoder reads it.
   *
   * @throws FunctionException with Go's message when it begins with no JSON
   */
  public static Prefix readPrefix(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.readValue();
    if (reader.badNumber != null) {
      throw reader.badNumber;
    }
    return new Prefix(value, reader.position);
  }

  /** An object or list being filled. */
  private static final class Level {
    final @Nullable Map<String, @Nullable Object> map;
    final List<@Nullable Object> list;
    String key = "";

    Level(boolean object) {
      this.map = object ? new LinkedHashMap<>() : null;
      this.list = object ? List.of() : new ArrayList<>();
    }

    Object value() {
      return map == null ? list : map;
    }

    void add(@Nullable Object value) {
      if (map == null) {
        list.add(value);
      } else {
        map.put(key, value);
      }
    }
  }

  private @Nullable Object readDocument() {
    Object value = readValue();
    skipBlanks();
    if (position < text.length()) {
      throw invalid("after top-level value");
    }
    return value;
  }

  private @Nullable Object readValue() {
    Object value = begin();
    while (true) {
      while (value instanceof Level) {
        value = begin();
      }
      if (levels.isEmpty()) {
        return value;
      }
      Level level = levels.getLast();
      level.add(value);
      if (hasMore(level)) {
        value = begin();
      } else {
        levels.removeLast();
        value = level.value();
      }
    }
  }

  /** Reads a scalar or an empty container; of any other container the start, as a Level. */
  private @Nullable Object begin() {
    skipBlanks();
    char c = peek();
    return switch (c) {
      case '{' -> open(true);
      case '[' -> open(false);
      case '"' -> readString();
      case 't' -> readWord("true", true);
      case 'f' -> readWord("false", false);
      case 'n' -> readWord("null", null);
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw invalid("looking for beginning of value");
        }
        yield readNumber();
      }
    };
  }

  private Object open(boolean object) {
    if (levels.size() >= MAX_DEPTH) {
      throw invalid("exceeded max depth");
    }
    position++;
    Level level = new Level(object);
    skipBlanks();
    if (peek() == (object ? '}' : ']')) {
      position++;
      return level.value();
    }
    levels.addLast(level);
    if (object) {
      readKey(level);
    }
    return level;
  }

  /** Reads what stands after a member: a comma and the next key, or the end of the container. */
  private boolean hasMore(Level level) {
    boolean object = level.map != null;
    skipBlanks();
    char c = peek();
    if (c == ',') {
      position++;
      skipBlanks();
      if (object) {
        readKey(level);
      }
      return true;
    }
    if (c != (object ? '}' : ']')) {
      throw invalid(object ? "after object key:value pair" : "after array element");
    }
    position++;
    return false;
  }

  private void readKey(Level level) {
    if (peek() != '"') {
      throw invalid("looking for beginning of object key string");
    }
    level.key = readString();
    skipBlanks();
    if (peek() != ':') {
      throw invalid("after object key");
    }
    position++;
  }

  private @Nullable Object readWord(String word, @Nullable Object value) {
    for (int i = 1; i < word.length(); i++) {
      position++;
      if (peekStrictly() != word.charAt(i)) {
        throw invalid("in literal " + word + " (expecting " + quoteChar(word.charAt(i)) + ")");
      }
    }
    position++;
    return value;
  }

  private Double readNumber() {
    int start = position;
    if (peek() == '-') {
      position++;
      requireDigit("in numeric literal");
    }
    if (peek() == '0') {
      position++;
    } else {
      skipDigits();
    }
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      requireDigit("after decimal point in numeric literal");
      skipDigits();
    }
    readExponent();
    return number(text.substring(start, position));
  }

  private void readExponent() {
    if (position >= text.length() || (text.charAt(position) | 32) != 'e') {
      return;
    }
    position++;
    char sign = peekStrictly();
    if (sign == '+' || sign == '-') {
      position++;
    }
    requireDigit("in exponent of numeric literal");
    skipDigits();
  }

  private Double number(String digits) {
    Double value = FloatText.parse(digits);
    if (value == null && badNumber == null) {
      badNumber =
          new FunctionException(
              "json: cannot unmarshal number " + digits + " into Go value of type float64");
    }
    return value == null ? 0.0 : value;
  }

  private void requireDigit(String where) {
    if (!isDigit(peekStrictly())) {
      throw invalid(where);
    }
  }

  private void skipDigits() {
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
  }

  private String readString() {
    position++;
    int start = position;
    while (true) {
      char c = peek();
      if (c == '"') {
        return text.substring(start, position++);
      }
      if (c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        return readEscapedString(start);
      }
      position++;
    }
  }

  private String readEscapedString(int start) {
    StringBuilder out = new StringBuilder(text.substring(start, position));
    while (true) {
      char c = peek();
      if (c == '"') {
        position++;
        return out.toString();
      }
      if (c < ' ') {
        throw invalid("in string literal");
      }
      if (c == '\\') {
        position++;
        readEscape(out);
      } else {
        int rune = text.codePointAt(position);
        position += Character.charCount(rune);
        out.appendCodePoint(
            Character.charCount(rune) == 1 && Character.isSurrogate(c) ? 0xFFFD : rune);
      }
    }
  }

  private void readEscape(StringBuilder out) {
    char c = peekStrictly();
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      position++;
      out.append("\"\\/\b\f\n\r\t".charAt(known));
    } else if (c == 'u') {
      position++;
      appendUnit(out, readUnit());
    } else {
      throw invalid("in string escape code");
    }
  }

  /** A surrogate that finds no partner reads as U+FFFD. */
  private void appendUnit(StringBuilder out, char unit) {
    if (!Character.isSurrogate(unit)) {
      out.append(unit);
      return;
    }
    if (Character.isHighSurrogate(unit) && text.startsWith("\\u", position)) {
      int mark = position;
      position += 2;
      char low = readUnit();
      if (Character.isLowSurrogate(low)) {
        out.append(unit).append(low);
        return;
      }
      position = mark;
    }
    out.append('\uFFFD');
  }

  private char readUnit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      char c = peekStrictly();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw invalid("in \\u hexadecimal character escape");
      }
      unit = unit << 4 | digit;
      position++;
    }
    return (char) unit;
  }

  private void skipBlanks() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private char peek() {
    if (position >= text.length()) {
      throw new FunctionException("unexpected end of JSON input");
    }
    return text.charAt(position);
  }

  /** Go ends the input with a blank, which is an error of its own where none may stand. */
  private char peekStrictly() {
    return position < text.length() ? text.charAt(position) : ' ';
  }

  private FunctionException invalid(String where) {
    String rest = text.substring(position, Math.min(position + 2, text.length()));
    char b = rest.isEmpty() ? ' ' : ByteText.view(rest).charAt(0);
    return new FunctionException("invalid character " + quoteChar(b) + " " + where);
  }

  private static String quoteChar(char c) {
    if (c == '\'') {
      return "'\\''";
    }
    if (c == '"') {
      return "'\"'";
    }
    String quoted = GoFormat.quote(String.valueOf(c));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
