package dev.lading.helm.internal.text;

/** Go's idea of white space and of paths. */
public final class GoText {

  private GoText() {}

  /** {@code strings.TrimSpace}; the text itself when there is nothing to trim. */
  public static String trimSpace(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == text.length() ? text : text.substring(start, end);
  }

  /** Whether nothing but white space is there. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code unicode.IsSpace}. */
  public static boolean isSpace(char c) {
    return c < 0x80 ? c == ' ' || c >= '\t' && c <= '\r' : c == 0x85 || Character.isSpaceChar(c);
  }

  /** Go's {@code path.Join}: a chart named by a dot, as Helm 3 allows, adds nothing to a path. */
  public static String join(String path, String name) {
    return path.startsWith("./")
        ? path.substring(2) + "/" + name
        : path.equals(".") ? name : path + "/" + name;
  }

  /** The last element of a slash-separated path. */
  public static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
