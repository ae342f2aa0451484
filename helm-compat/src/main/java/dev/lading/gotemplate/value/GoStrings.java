package dev.lading.gotemplate.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Go strings are bytes, Java strings are UTF-16: this is the bridge.
 *
 * <p>A byte that is not part of valid UTF-8 is held as the lone surrogate U+DC00 + byte (U+DC80 …
 * U+DCFF), which valid UTF-8 can never yield. So lengths, indexes, {@code %q} and {@code %x} answer
 * as Go does, and {@link #toBytes} gives back the very bytes.
 */
public final class GoStrings {
  private static final char ESCAPED = 0xDC00;
  private static final int REPLACEMENT = 0xFFFD;

  private GoStrings() {}

  /** Go's {@code len(text)}. */
  public static int length(String text) {
    int length = text.length();
    int bytes = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes += 2;
        i++;
      } else if (!isEscapedByte(c)) {
        bytes += c < 0x800 ? 1 : 2;
      }
    }
    return bytes;
  }

  /** True when a char, being no half of a surrogate pair, stands for one byte that is not UTF-8. */
  public static boolean isEscapedByte(char c) {
    return c >= 0xDC80 && c <= 0xDCFF;
  }

  /** The byte such a char stands for. */
  public static int escapedByte(int c) {
    return c - ESCAPED;
  }

  /** The bytes Go's string would hold. */
  public static byte[] toBytes(String text) {
    if (!hasSurrogate(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      i += Character.charCount(rune);
      writeRune(out, rune);
    }
    return out.toByteArray();
  }

  private static void writeRune(ByteArrayOutputStream out, int rune) {
    if (rune >= 0xDC80 && rune <= 0xDCFF) {
      out.write(escapedByte(rune));
      return;
    }
    boolean lone = rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    out.writeBytes(Character.toString(lone ? REPLACEMENT : rune).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Go's {@code string(bytes)}. */
  public static String fromBytes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // a replacement character may stand for a byte that is not UTF-8
    return text.indexOf(REPLACEMENT) < 0 ? text : fromMixedBytes(bytes);
  }

  private static String fromMixedBytes(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int size = Utf8.sizeAt(bytes, i);
      if (size == 0) {
        out.append((char) (ESCAPED + (bytes[i++] & 0xFF)));
      } else {
        out.appendCodePoint(Utf8.decode(bytes, i, size));
        i += size;
      }
    }
    return out.toString();
  }

  /**
   * The text with every byte that is not UTF-8 as U+FFFD, as a reader of Go's output would see it.
   */
  public static String toValidText(String text) {
    return hasSurrogate(text) ? new String(toBytes(text), StandardCharsets.UTF_8) : text;
  }

  /** Go's order of strings: by bytes, which is by code point. */
  public static int compare(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) || Character.isSurrogate(b)
            ? compareBytes(left, right)
            : a - b;
      }
    }
    return left.length() - right.length();
  }

  private static int compareBytes(String left, String right) {
    return Arrays.compareUnsigned(toBytes(left), toBytes(right));
  }
}
