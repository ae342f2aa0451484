package dev.lading.sprig.internal.text;

import dev.lading.gotemplate.value.GoStrings;
import java.nio.charset.StandardCharsets;

/**
 * Go slices strings by bytes; this does the same to Java strings.
 *
 * <p>Algorithms that walk bytes work on the <em>byte view</em> of a string: one char per byte. For
 * ASCII text, nearly all there is in charts, the view is the string itself.
 */
public final class ByteText {
  private ByteText() {}

  /** Go's {@code text[from:to]}; the bounds must have been checked. */
  public static String slice(String text, int from, int to) {
    return isAscii(text) ? text.substring(from, to) : ofView(view(text).substring(from, to));
  }

  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** One char (0 to 255) per byte of the Go string. */
  public static String view(String text) {
    return isAscii(text) ? text : new String(GoStrings.toBytes(text), StandardCharsets.ISO_8859_1);
  }

  /** The string a byte view stands for. */
  public static String ofView(String view) {
    return isAscii(view) ? view : GoStrings.fromBytes(view.getBytes(StandardCharsets.ISO_8859_1));
  }
}
