package dev.lading.sprig.internal.net;

import dev.lading.gotemplate.run.FunctionException;
import org.jspecify.annotations.Nullable;

/**
 * User and password of a URL, unescaped, as byte views. Printing leaves nothing out: it is what
 * templates ask for, so it stays out of messages.
 */
record UserInfo(String user, @Nullable String password) {

  static UserInfo parse(String view) {
    checkCharacters(view);
    int colon = view.indexOf(':');
    if (colon < 0) {
      return new UserInfo(UrlEscapes.USER_PASSWORD.unescape(view), null);
    }
    return new UserInfo(
        UrlEscapes.USER_PASSWORD.unescape(view.substring(0, colon)),
        UrlEscapes.USER_PASSWORD.unescape(view.substring(colon + 1)));
  }

  private static void checkCharacters(String view) {
    for (int i = 0; i < view.length(); i++) {
      char c = view.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && "-._:~!$&'()*+,;=%@".indexOf(c) < 0) {
        throw new FunctionException("net/url: invalid userinfo");
      }
    }
  }

  String escaped() {
    String escapedUser = UrlEscapes.USER_PASSWORD.escape(user);
    return password == null
        ? escapedUser
        : escapedUser + ":" + UrlEscapes.USER_PASSWORD.escape(password);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "UserInfo[…]";
  }
}
