package dev.lading.sprig;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.text.ByteText;
import dev.lading.sprig.internal.text.Runes;
import dev.lading.sprig.internal.text.Wrapping;

/** Repeating, indenting, wrapping. */
final class Spacing {
  private Spacing() {}

  /** strings.Repeat. */
  static String repeat(CallContext call, Arguments a) {
    long count = checkCount(a.integer(0), GoStrings.length(a.string(1)));
    String text = a.string(1);
    if (text.isEmpty()) {
      return "";
    }
    call.requireStringLength(saturatedProduct(count, text.length()));
    return text.repeat((int) count);
  }

  private static long checkCount(long count, long bytes) {
    if (count < 0) {
      throw new FunctionException("strings: negative Repeat count");
    }
    if (bytes > 0 && count > Long.MAX_VALUE / bytes) {
      throw new FunctionException("strings: Repeat output length overflow");
    }
    return count;
  }

  private static long saturatedProduct(long a, long b) {
    return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }

  static String indent(CallContext call, Arguments a, String lead) {
    long spaces = checkCount(a.integer(0), 1);
    String text = a.string(1);
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    long length = saturatedProduct(spaces, lines) + lead.length() + text.length();
    call.requireStringLength(length < 0 ? Long.MAX_VALUE : length);
    String pad = " ".repeat((int) spaces);
    StringBuilder out = new StringBuilder((int) length).append(lead).append(pad);
    int from = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
      out.append(text, from, i + 1).append(pad);
      from = i + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Replacing the empty string: the replacement goes before every rune and to the end. */
  static String interleave(CallContext call, String text, String replacement) {
    long length = saturatedProduct(text.length() + 1L, replacement.length()) + text.length();
    call.requireStringLength(length < 0 ? Long.MAX_VALUE : length);
    StringBuilder out = new StringBuilder((int) length);
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      out.append(replacement).appendCodePoint(rune);
      i += Character.charCount(rune);
    }
    return out.append(replacement).toString();
  }

  /**
   * Drops white space byte by byte (goutils): once a byte is dropped, all others come out as
   * characters of their own.
   */
  static String without(String text) {
    String view = ByteText.view(text);
    StringBuilder out = new StringBuilder(view.length());
    for (int i = 0; i < view.length(); i++) {
      if (!Runes.isSpace(view.charAt(i))) {
        out.append(view.charAt(i));
      }
    }
    return out.length() == view.length() ? text : out.toString();
  }

  static String wrap(CallContext call, Arguments a) {
    call.requireStringLength(2L * a.string(1).length());
    return Wrapping.wrap(a.string(1), a.size(0), "", false);
  }

  static String wrapWith(CallContext call, Arguments a) {
    String text = a.string(2);
    String separator = a.string(1);
    long breaks = GoStrings.length(text) / Math.max(a.size(0), 1) + 1L;
    call.requireStringLength(text.length() + saturatedProduct(breaks, separator.length()));
    return Wrapping.wrap(text, a.size(0), separator, true);
  }
}
