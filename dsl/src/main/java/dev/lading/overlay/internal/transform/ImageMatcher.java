package dev.lading.overlay.internal.transform;

import com.google.re2j.Pattern;
import dev.lading.overlay.internal.select.GoRegex;

/** Whether an image is the one a name, which is a regular expression, means. */
@FunctionalInterface
interface ImageMatcher {

  boolean matches(String image);

  /**
   * A matcher for a name.
   *
   * @throws dev.lading.overlay.internal.resource.OverlayException when it is malformed
   */
  static ImageMatcher of(String name) {
    if (GoRegex.isLiteral(name)) {
      return image -> image.startsWith(name) && isRest(image, name.length());
    }
    Pattern pattern =
        GoRegex.compile("^" + name + "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$");
    return image -> pattern.matcher(image).find();
  }

  private static boolean isRest(String image, int from) {
    int i = from;
    if (i < image.length() && image.charAt(i) == ':') {
      i = skip(image, i + 1);
    }
    if (image.startsWith("@sha256:", i)) {
      i = skip(image, i + "@sha256:".length());
    }
    return i == image.length();
  }

  private static int skip(String image, int from) {
    int i = from;
    while (i < image.length()) {
      char c = image.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && "_.{}-".indexOf(c) < 0) {
        return i;
      }
      i++;
    }
    return i;
  }
}
