package dev.lading.yaml.node;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Which type and value a scalar has by the rules of go-yaml v3 ({@code resolve.go}), which
 * kustomize reads resources with: only {@code true} and {@code false} are booleans, so that {@code
 * yes}, {@code on} and {@code n} are text; numbers as in {@link ScalarRules}; dates and times are a
 * type of their own. {@link ScalarRules} holds the older rules that Kubernetes itself reads by.
 */
public final class CoreSchema {

  /** Text. */
  public static final String STR = "!!str";

  /** Whole numbers of up to 64 bits. */
  public static final String INT = "!!int";

  /** Other numbers, infinity and NaN. */
  public static final String FLOAT = "!!float";

  /** {@code true} and {@code false}. */
  public static final String BOOL = "!!bool";

  /** Nothing. */
  public static final String NULL = "!!null";

  /** A date, or a date and time. */
  public static final String TIMESTAMP = "!!timestamp";

  /** The key {@code <<}. */
  public static final String MERGE = "!!merge";

  /** Bytes in Base64. */
  public static final String BINARY = "!!binary";

  private CoreSchema() {}

  /** The tag that a plain scalar with this text has. */
  public static String tagOf(String text) {
    if (text.isEmpty()) {
      return NULL;
    }
    char first = text.charAt(0);
    boolean numeric = first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.';
    if (!numeric) {
      return wordTag(text, first);
    }
    if (Timestamps.isTimestamp(text)) {
      return TIMESTAMP;
    }
    Object value = number(text);
    if (value instanceof Long || value instanceof BigInteger) {
      return INT;
    }
    return value instanceof Double ? FLOAT : STR;
  }

  private static String wordTag(String text, char first) {
    if (text.length() > 5) {
      return STR;
    }
    return switch (first) {
      case '~', 'n', 'N', 't', 'T', 'f', 'F' ->
          switch (text) {
            case "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOL;
            default -> STR;
          };
      case '<' -> text.equals("<<") ? MERGE : STR;
      default -> STR;
    };
  }

  /** The value of a plain scalar: as {@link ScalarRules#resolve}, timestamps as RFC 3339 text. */
  public static @Nullable Object valueOf(String text) {
    return switch (tagOf(text)) {
      case NULL -> null;
      case BOOL -> text.charAt(0) == 't' || text.charAt(0) == 'T';
      case INT, FLOAT -> number(text);
      case TIMESTAMP -> rfc3339(text);
      default -> text;
    };
  }

  private static Object number(String text) {
    Object value = ScalarRules.resolve(text);
    return value == null ? text : value;
  }

  /** A timestamp as Go prints it in JSON: {@code 2001-12-14T21:59:43.1-05:00}. */
  private static String rfc3339(String text) {
    int end = 0;
    int[] numbers = new int[6];
    int count = 0;
    while (count < 6 && end < text.length()) {
      int start = end;
      while (end < text.length() && GoNumbers.isDigit(text.charAt(end))) {
        end++;
      }
      numbers[count++] = Integer.parseInt(text, start, end, 10);
      if (count < 6) {
        end++;
      }
    }
    LocalDateTime time =
        LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    String seconds =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", java.util.Locale.ROOT)
            .format(time.atOffset(ZoneOffset.UTC));
    return seconds + (end >= text.length() ? "Z" : fractionAndZone(text.substring(end)));
  }

  private static String fractionAndZone(String rest) {
    int end = 0;
    if (rest.charAt(0) == '.' || rest.charAt(0) == ',') {
      end = 1;
      while (end < rest.length() && GoNumbers.isDigit(rest.charAt(end))) {
        end++;
      }
    }
    String digits = rest.substring(0, Math.min(end, 10)).replace(',', '.');
    int last = digits.length();
    while (last > 0 && (digits.charAt(last - 1) == '0' || last == 1)) {
      last--;
    }
    String zone = rest.substring(end);
    boolean utc = zone.isEmpty() || zone.equals("+00:00") || zone.equals("-00:00");
    return digits.substring(0, last) + (utc ? "Z" : zone);
  }
}
