package dev.lading.yaml.node;

/**
 * Recognises what go-yaml v2 takes for a timestamp: such text is quoted when it is written, so that
 * no reader takes it for anything but text. The layouts and their leniency are those of Go's {@code
 * time.Parse}: {@code 2006-1-2}, {@code 2006-1-2 15:4:5.9}, {@code 2006-1-2T15:4:5.9Z07:00}.
 */
final class Timestamps {

  private final String text;
  private int at;

  private Timestamps(String text) {
    this.text = text;
  }

  static boolean isTimestamp(String text) {
    if (text.length() < 8 || text.charAt(4) != '-' || !fourDigits(text)) {
      return false;
    }
    return new Timestamps(text).parse();
  }

  private static boolean fourDigits(String text) {
    for (int i = 0; i < 4; i++) {
      if (!GoNumbers.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean parse() {
    int year = Integer.parseInt(text, 0, 4, 10);
    at = 5;
    int month = number(12);
    if (month < 1 || !accept('-')) {
      return false;
    }
    int day = number(31);
    if (day < 1 || day > daysIn(year, month)) {
      return false;
    }
    if (at == text.length()) {
      return true;
    }
    if (accept(' ')) {
      return time() && at == text.length();
    }
    return (accept('T') || accept('t')) && time() && zone() && at == text.length();
  }

  private boolean time() {
    if (number(23) < 0 || !accept(':') || number(59) < 0 || !accept(':') || number(59) < 0) {
      return false;
    }
    boolean fraction =
        at + 1 < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ',')
            && GoNumbers.isDigit(text.charAt(at + 1));
    if (fraction) {
      at++;
      while (at < text.length() && GoNumbers.isDigit(text.charAt(at))) {
        at++;
      }
    }
    return true;
  }

  private boolean zone() {
    if (accept('Z')) {
      return true;
    }
    if (!accept('+') && !accept('-')) {
      return false;
    }
    return twoDigits(24) && accept(':') && twoDigits(60);
  }

  private boolean twoDigits(int max) {
    int start = at;
    int value = number(max);
    return value >= 0 && at == start + 2;
  }

  /** One or two digits with a value up to max; -1 when there are none or the value is beyond. */
  private int number(int max) {
    if (at >= text.length() || !GoNumbers.isDigit(text.charAt(at))) {
      return -1;
    }
    int value = text.charAt(at++) - '0';
    if (at < text.length() && GoNumbers.isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return value > max ? -1 : value;
  }

  private boolean accept(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private static int daysIn(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}
