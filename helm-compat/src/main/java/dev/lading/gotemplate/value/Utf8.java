package dev.lading.gotemplate.value;

/** Strict UTF-8 decoding of one rune, as Go's unicode/utf8 does it. */
final class Utf8 {
  private Utf8() {}

  /** Bytes of the well-formed rune at an offset; 0 when there is none. */
  static int sizeAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || at + size > bytes.length) {
      return 0;
    }
    for (int i = 1; i < size; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isCanonical(lead, bytes[at + 1] & 0xFF) ? size : 0;
  }

  /** Refuses overlong forms, surrogates and runes above U+10FFFF. */
  private static boolean isCanonical(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  static int decode(byte[] bytes, int at, int size) {
    int rune = size == 1 ? bytes[at] : bytes[at] & (0xFF >> (size + 1));
    for (int i = 1; i < size; i++) {
      rune = (rune << 6) | (bytes[at + i] & 0x3F);
    }
    return rune;
  }
}
