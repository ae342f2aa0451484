package dev.lading.sprig.internal.time;

import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.text.ByteText;

/** Quoting in messages of Go's time package, which is not strconv's. */
final class GoTimeText {
  private GoTimeText() {}

  static String quote(String text) {
    String view = ByteText.view(text);
    StringBuilder out = new StringBuilder(view.length() + 2).append('"');
    for (int i = 0; i < view.length(); i++) {
      char c = view.charAt(i);
      if (c >= 0x80 || c < ' ') {
        out.append("\\x");
        out.append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
      } else {
        out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return GoStrings.toValidText(out.append('"').toString());
  }
}
