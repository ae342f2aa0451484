package dev.lading.sprig.internal.net;

/** Paths of URLs put together (Go's net/url, {@code resolvePath}). */
final class UrlPath {

  private UrlPath() {}

  /** A path relative to the folder of another, without {@code .} and {@code ..} elements. */
  static String resolve(String base, String reference) {
    String full =
        reference.isEmpty()
            ? base
            : reference.startsWith("/")
                ? reference
                : base.substring(0, base.lastIndexOf('/') + 1) + reference;
    return full.isEmpty() ? "" : clean(full);
  }

  private static String clean(String full) {
    StringBuilder out = new StringBuilder("/");
    boolean first = true;
    String last = "";
    for (String element : full.split("/", -1)) {
      last = element;
      if (element.equals("..")) {
        int slash = out.lastIndexOf("/");
        out.setLength(Math.max(1, slash));
        first = slash <= 0;
      } else {
        if (!element.equals(".")) {
          out.append(first ? "" : "/").append(element);
        }
        first = false;
      }
    }
    if (last.equals(".") || last.equals("..")) {
      out.append('/');
    }
    return out.length() > 1 && out.charAt(1) == '/' ? out.substring(1) : out.toString();
  }
}
