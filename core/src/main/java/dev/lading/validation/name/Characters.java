package dev.lading.validation.name;

/** The character sets of names, ASCII only. */
final class Characters {

  private Characters() {}

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLowerOrDigit(char c) {
    return isLower(c) || isDigit(c);
  }

  static boolean isAlphanumeric(char c) {
    return isLowerOrDigit(c) || c >= 'A' && c <= 'Z';
  }

  /** Whether a character may stand in a qualified name, a label value or a config map key. */
  static boolean isWord(char c) {
    return isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
  }

  static boolean allWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isWord(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text begins and ends with a letter or digit and holds words between. */
  static boolean isWordBetweenAlphanumerics(String text) {
    return !text.isEmpty()
        && isAlphanumeric(text.charAt(0))
        && isAlphanumeric(text.charAt(text.length() - 1))
        && allWords(text);
  }
}
