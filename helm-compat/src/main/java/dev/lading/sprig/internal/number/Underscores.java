package dev.lading.sprig.internal.number;

/** Go's rule for underscores in number literals (strconv's underscoreOK). */
final class Underscores {
  private Underscores() {}

  private enum Seen {
    START,
    DIGIT,
    UNDERSCORE,
    OTHER
  }

  /** True when every underscore stands between digits, or a base prefix and a digit. */
  static boolean areBetweenDigits(String text) {
    int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    Seen seen = Seen.START;
    boolean hex = false;
    if (i + 1 < text.length()
        && text.charAt(i) == '0'
        && "bBoOxX".indexOf(text.charAt(i + 1)) >= 0) {
      hex = (text.charAt(i + 1) | 0x20) == 'x';
      seen = Seen.DIGIT;
      i += 2;
    }
    for (; i < text.length(); i++) {
      Seen now = classify(text.charAt(i), hex);
      boolean misplaced =
          (now == Seen.UNDERSCORE && seen != Seen.DIGIT)
              || (now == Seen.OTHER && seen == Seen.UNDERSCORE);
      if (misplaced) {
        return false;
      }
      seen = now;
    }
    return seen != Seen.UNDERSCORE;
  }

  private static Seen classify(char c, boolean hex) {
    if (c == '_') {
      return Seen.UNDERSCORE;
    }
    boolean digit = c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0;
    return digit ? Seen.DIGIT : Seen.OTHER;
  }
}
