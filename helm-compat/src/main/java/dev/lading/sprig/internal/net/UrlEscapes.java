package dev.lading.sprig.internal.net;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.text.ByteText;

/**
 * Percent escapes by the part of a URL they stand in (shouldEscape, escape and unescape of
 * net/url/url.go). Works on byte views.
 */
enum UrlEscapes {
  PATH("$&+,/:;=@"),
  HOST("!$&'()*+,;=:[]<>\""),
  ZONE("!$&'()*+,;=:[]<>\""),
  USER_PASSWORD("$&+,;="),
  FRAGMENT("$&+,/:;=?@!()*");

  private static final String HEX = "0123456789ABCDEF";
  private static final String UNRESERVED = "-_.~";

  private final String allowed;

  UrlEscapes(String allowed) {
    this.allowed = allowed;
  }

  boolean mustEscape(char c) {
    boolean alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return !alphanumeric && UNRESERVED.indexOf(c) < 0 && allowed.indexOf(c) < 0;
  }

  String escape(String view) {
    StringBuilder out = new StringBuilder(view.length() + 16);
    for (int i = 0; i < view.length(); i++) {
      char c = view.charAt(i);
      if (mustEscape(c)) {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** True when a text needs no further escaping, its escapes taken as they are. */
  boolean isEscaped(String view) {
    for (int i = 0; i < view.length(); i++) {
      char c = view.charAt(i);
      if ("!$&'()*+,;=:@[]%".indexOf(c) < 0 && mustEscape(c)) {
        return false;
      }
    }
    return true;
  }

  String unescape(String view) {
    StringBuilder out = new StringBuilder(view.length());
    for (int i = 0; i < view.length(); i++) {
      char c = view.charAt(i);
      if (c == '%') {
        out.append(unescapeAt(view, i));
        i += 2;
      } else {
        checkPlain(c);
        out.append(c);
      }
    }
    return out.toString();
  }

  private char unescapeAt(String view, int i) {
    if (i + 2 >= view.length() || hex(view, i + 1) < 0 || hex(view, i + 2) < 0) {
      throw badEscape(view.substring(i, Math.min(i + 3, view.length())));
    }
    String escape = view.substring(i, i + 3);
    char value = (char) (hex(view, i + 1) << 4 | hex(view, i + 2));
    boolean percent = escape.equals("%25");
    boolean refused =
        (this == HOST && value < 0x80 && !percent)
            || (this == ZONE && !percent && value != ' ' && HOST.mustEscape(value));
    if (refused) {
      throw badEscape(escape);
    }
    return value;
  }

  private void checkPlain(char c) {
    if ((this == HOST || this == ZONE) && c < 0x80 && mustEscape(c)) {
      throw new FunctionException(
          "invalid character " + GoFormat.quote(String.valueOf(c)) + " in host name");
    }
  }

  private static int hex(String view, int i) {
    char c = view.charAt(i);
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static FunctionException badEscape(String escape) {
    return new FunctionException("invalid URL escape " + GoFormat.quote(ByteText.ofView(escape)));
  }
}
