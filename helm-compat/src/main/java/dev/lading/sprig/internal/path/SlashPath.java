package dev.lading.sprig.internal.path;

/**
 * Slash-separated paths by Go's package path; path/filepath does the same on the systems charts are
 * rendered on, so both families of functions come here on every host.
 */
public final class SlashPath {
  private SlashPath() {}

  /** The shortest equivalent path; {@code .} for the empty one. */
  public static String clean(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    boolean rooted = path.charAt(0) == '/';
    StringBuilder out = new StringBuilder(path.length());
    if (rooted) {
      out.append('/');
    }
    int fixed = out.length();
    for (int i = 0; i <= path.length(); ) {
      int slash = path.indexOf('/', i);
      int end = slash < 0 ? path.length() : slash;
      fixed = appendElement(out, path, i, end, rooted, fixed);
      i = end + 1;
    }
    return out.length() == 0 ? "." : out.toString();
  }

  /** Adds one element and answers how much of the result {@code ..} may no longer take back. */
  private static int appendElement(
      StringBuilder out, String path, int from, int to, boolean rooted, int fixed) {
    if (from == to || (to - from == 1 && path.charAt(from) == '.')) {
      return fixed;
    }
    boolean up = to - from == 2 && path.startsWith("..", from);
    if (up && out.length() > fixed) {
      int slash = out.lastIndexOf("/");
      out.setLength(Math.max(slash, fixed));
      return fixed;
    }
    if (up && rooted) {
      return fixed;
    }
    if (out.length() > 0 && out.charAt(out.length() - 1) != '/') {
      out.append('/');
    }
    out.append(path, from, to);
    return up ? out.length() : fixed;
  }

  /** The last element; {@code .} for the empty path, {@code /} for slashes only. */
  public static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    if (end == 0) {
      return "/";
    }
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** All but the last element, cleaned. */
  public static String dir(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  /** From the last dot of the last element on. */
  public static String ext(String path) {
    for (int i = path.length() - 1; i >= 0 && path.charAt(i) != '/'; i--) {
      if (path.charAt(i) == '.') {
        return path.substring(i);
      }
    }
    return "";
  }

  public static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }
}
