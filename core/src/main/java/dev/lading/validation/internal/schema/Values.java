package dev.lading.validation.internal.schema;

import dev.lading.model.Quantity;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The grammars of values. */
public final class Values {

  private static final int BRIEF = 60;

  private Values() {}

  /** Whether a text is a quantity such as {@code 1Gi}. */
  public static boolean isQuantity(String text) {
    try {
      Quantity.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether a text is a time in RFC 3339, with an offset. */
  public static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return text.indexOf('T') == "2024-01-01".length();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Whether a text is base64 with padding; line ends are skipped, as Go does. */
  public static boolean isBase64(String text) {
    int digits = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      if (c == '=') {
        padding++;
      } else if (padding > 0 || !isDigit(c)) {
        return false;
      } else {
        digits++;
      }
    }
    return padding <= 2 && (digits + padding) % 4 == 0 && !(padding > 0 && digits % 4 < 2);
  }

  private static boolean isDigit(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }

  /** A text short enough for a message, on one line. */
  public static String brief(String text) {
    String line = text.replace("\n", "\\n");
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "…";
  }
}
