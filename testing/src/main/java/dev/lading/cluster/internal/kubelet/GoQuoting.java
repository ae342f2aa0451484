package dev.lading.cluster.internal.kubelet;

import java.util.Locale;

/** Text in double quotes as Go's {@code strconv.Quote} writes it. */
final class GoQuoting {

  private GoQuoting() {}

  static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(out, point));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int point) {
    String named = named(point);
    if (!named.isEmpty()) {
      out.append(named);
    } else if (isPrintable(point)) {
      out.appendCodePoint(point);
    } else if (point < 0x80) {
      out.append(String.format(Locale.ROOT, "\\x%02x", point));
    } else if (point < 0x10000) {
      out.append(String.format(Locale.ROOT, "\\u%04x", point));
    } else {
      out.append(String.format(Locale.ROOT, "\\U%08x", point));
    }
  }

  private static String named(int point) {
    return switch (point) {
      case 0x07 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x0b -> "\\v";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> "";
    };
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
