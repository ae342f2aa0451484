package dev.lading.sprig.internal.time;

/** What looks like a zone abbreviation (parseTimeZone of time/format.go). */
final class ZoneNames {
  private ZoneNames() {}

  /** Length of the abbreviation a text begins with, 0 when it begins with none. */
  static int lengthAt(String text) {
    if (text.length() < 3) {
      return 0;
    }
    if (text.startsWith("ChST") || text.startsWith("MeST")) {
      return 4;
    }
    if (text.startsWith("GMT")) {
      return 3 + signedOffset(text.substring(3));
    }
    if (text.charAt(0) == '+' || text.charAt(0) == '-') {
      return signedOffset(text);
    }
    return capitals(text);
  }

  private static int capitals(String text) {
    int count = 0;
    while (count < 6 && count < text.length() && isCapital(text.charAt(count))) {
      count++;
    }
    return switch (count) {
      case 3 -> 3;
      case 4 -> text.charAt(3) == 'T' || text.startsWith("WITA") ? 4 : 0;
      case 5 -> text.charAt(4) == 'T' ? 5 : 0;
      default -> 0;
    };
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int signedOffset(String text) {
    if (text.isEmpty() || (text.charAt(0) != '-' && text.charAt(0) != '+')) {
      return 0;
    }
    int end = 1;
    long value = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      value = Math.min(value * 10 + text.charAt(end) - '0', 1000);
      end++;
    }
    return end == 1 || value > 23 ? 0 : end;
  }
}
