package dev.lading.helm.internal.render;

import java.util.Arrays;
import java.util.Locale;

/** What words in plain YAML certainly are. */
final class PlainText {

  private static final int MAX_KEY = 120;
  private static final int LONGEST_WORD = 5;

  /** Printable ASCII and the line feed: one look is faster than comparisons. */
  private static final boolean[] ORDINARY = new boolean[0x80];

  static {
    Arrays.fill(ORDINARY, ' ', '~' + 1, true);
    ORDINARY['\n'] = true;
  }

  private PlainText() {}

  /** Whether all is printable ASCII in lines. */
  static boolean isOrdinary(char[] chars) {
    for (char c : chars) {
      if (c >= ORDINARY.length || !ORDINARY[c]) {
        return false;
      }
    }
    return true;
  }

  static boolean isLetter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean isKeyChar(char c) {
    return isLetter(c) || (c >= '-' && c <= '9') || c == '_';
  }

  /** The colon behind the key that starts here, which is a text and nothing else; or -1. */
  static int keyEnd(char[] chars, int from, int end) {
    int at = from;
    while (at < end && isKeyChar(chars[at])) {
      at++;
    }
    boolean key =
        at > from
            && at < end
            && at - from <= MAX_KEY
            && chars[at] == ':'
            && (at + 1 == end || chars[at + 1] == ' ')
            && isLetter(chars[from])
            && !isWord(chars, from, at);
    return key ? at : -1;
  }

  /** The place behind the quoted text that starts here, with the usual escapes; or -1. */
  static int quoteEnd(char[] chars, int from, int end) {
    char quote = chars[from];
    int at = from + 1;
    while (at < end && chars[at] != quote) {
      if (quote == '"' && chars[at] == '\\') {
        at++;
        if (at == end || "\"\\/nrt".indexOf(chars[at]) < 0) {
          return -1;
        }
      }
      at++;
    }
    boolean doubled = at + 1 < end && chars[at + 1] == quote;
    return at < end && !doubled ? at + 1 : -1;
  }

  /** Whether a text may mean something else than itself: a boolean, null or number of YAML. */
  static boolean isWord(char[] chars, int from, int to) {
    return to - from <= LONGEST_WORD
        && "fFiInNoOtTyY".indexOf(chars[from]) >= 0
        && isWord(new String(chars, from, to - from));
  }

  private static boolean isWord(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "n", "on", "off", "yes", "no", "true", "false", "null", "nan", "inf" -> true;
      default -> false;
    };
  }
}
