package dev.lading.kustomize.internal.spec;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON that is nothing but JSON, as Go's {@code encoding/json} does. */
public final class StrictJson {

  private static final int MAX_DEPTH = 1_000;
  private static final int MAX_NUMBER = 1_000;

  private final String text;
  private int at;
  private int depth;

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * The value of a text.
   *
   * @throws KustomizeException when it is not JSON
   */
  public static @Nullable Object parse(String text) {
    StrictJson json = new StrictJson(text);
    Object value = json.value();
    json.skipBlanks();
    if (json.at < text.length()) {
      throw json.invalid("after top-level value");
    }
    return value;
  }

  private @Nullable Object value() {
    skipBlanks();
    if (at >= text.length()) {
      throw problem("unexpected end of JSON input");
    }
    if (++depth > MAX_DEPTH) {
      throw problem("exceeded max depth");
    }
    Object value =
        switch (text.charAt(at)) {
          case '{' -> object();
          case '[' -> list();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", null);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    at++;
    skipBlanks();
    if (accept('}')) {
      return fields;
    }
    do {
      skipBlanks();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw invalid("looking for beginning of object key string");
      }
      String key = string();
      skipBlanks();
      if (!accept(':')) {
        throw invalid("after object key");
      }
      fields.put(key, value());
      skipBlanks();
    } while (accept(','));
    if (!accept('}')) {
      throw invalid("after object key:value pair");
    }
    return fields;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> items = new ArrayList<>();
    at++;
    skipBlanks();
    if (accept(']')) {
      return items;
    }
    do {
      items.add(value());
      skipBlanks();
    } while (accept(','));
    if (!accept(']')) {
      throw invalid("after array element");
    }
    return items;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        at--;
        throw invalid("in string literal");
      }
      out.append(c == '\\' ? escape() : c);
    }
    if (at >= text.length()) {
      throw problem("unexpected end of JSON input");
    }
    at++;
    return out.toString();
  }

  private char escape() {
    if (at >= text.length()) {
      throw problem("unexpected end of JSON input");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw invalid("in string escape code");
      }
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw invalid("in \\u hexadecimal character escape");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw invalid("looking for beginning of value");
    }
    at += word.length();
    return value;
  }

  private Object number() {
    int start = at;
    accept('-');
    int whole = digits();
    boolean leadingZero = whole > 1 && text.charAt(at - whole) == '0';
    boolean integer = true;
    if (accept('.')) {
      integer = false;
      whole = Math.min(whole, digits());
    }
    if (accept('e') || accept('E')) {
      integer = false;
      if (!accept('+')) {
        accept('-');
      }
      whole = Math.min(whole, digits());
    }
    if (whole == 0 || leadingZero || at - start > MAX_NUMBER) {
      at = start;
      throw invalid("looking for beginning of value");
    }
    return numberOf(text.substring(start, at), integer);
  }

  private static Object numberOf(String text, boolean integer) {
    if (!integer) {
      return Double.valueOf(text);
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() <= 63 ? (Object) value.longValue() : value;
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  private boolean accept(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private KustomizeException invalid(String context) {
    if (at >= text.length()) {
      return problem("unexpected end of JSON input");
    }
    return problem("invalid character '" + text.charAt(at) + "' " + context);
  }

  private KustomizeException problem(String message) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < Math.min(at, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new KustomizeException(
        Problem.of("json-syntax", message).withPosition(new Position(line, at - lineStart + 1)));
  }
}
