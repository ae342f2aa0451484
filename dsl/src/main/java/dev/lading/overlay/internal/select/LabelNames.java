package dev.lading.overlay.internal.select;

/** What may be a label's key or value. */
final class LabelNames {

  private static final int MAX = 63;
  private static final int MAX_PREFIX = 253;

  private LabelNames() {}

  static boolean isKey(String key) {
    int slash = key.indexOf('/');
    if (slash >= 0) {
      String prefix = key.substring(0, slash);
      if (prefix.isEmpty() || prefix.length() > MAX_PREFIX || !isSubdomain(prefix)) {
        return false;
      }
    }
    String name = key.substring(slash + 1);
    return !name.isEmpty() && name.length() <= MAX && isValue(name);
  }

  private static boolean isSubdomain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean edge = i == 0 || i == text.length() - 1;
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letter && (edge || c != '-' && c != '.')) {
        return false;
      }
    }
    return true;
  }

  static boolean isValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean edge = i == 0 || i == text.length() - 1;
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && (edge || c != '-' && c != '_' && c != '.')) {
        return false;
      }
    }
    return true;
  }
}
