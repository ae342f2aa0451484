package dev.lading.helm.internal.schema;

import dev.lading.sprig.internal.net.IpAddress;

/**
 * An address of RFC 5322 as Go's {@code net/mail} reads one: {@code a@example.com}, {@code Name
 * <a@example.com>}, with words in quotes where they need them. Comments are not looked into.
 */
final class MailAddress {

  private static final String SPECIALS = "()<>[]:;@\\,\"";

  private final String text;
  private int position;

  private MailAddress(String text) {
    this.text = text;
  }

  /** Whether a text is one address and nothing else. */
  static boolean isOne(String text) {
    MailAddress bare = new MailAddress(text);
    MailAddress named = new MailAddress(text);
    return bare.address() && bare.isAtEnd() || named.name() && named.isAtEnd();
  }

  private boolean isAtEnd() {
    blanks();
    return position == text.length();
  }

  private boolean address() {
    blanks();
    if (!word() || peek() != '@') {
      return false;
    }
    position++;
    return peek() == '[' ? literal() : atom();
  }

  /** Words, and an address in angle brackets. */
  private boolean name() {
    blanks();
    while (peek() != '<') {
      if (!word()) {
        return false;
      }
      blanks();
    }
    position++;
    if (!address()) {
      return false;
    }
    blanks();
    return next() == '>';
  }

  private boolean word() {
    return peek() == '"' ? quoted() : atom();
  }

  /** Parts of letters and most signs, with single dots between them. */
  private boolean atom() {
    int start = position;
    while (isLetter(peek())) {
      position++;
    }
    String atom = text.substring(start, position);
    return !atom.isEmpty() && !atom.startsWith(".") && !atom.endsWith(".") && !atom.contains("..");
  }

  private static boolean isLetter(int c) {
    return c > ' ' && c != 0x7f && SPECIALS.indexOf(c) < 0;
  }

  private boolean quoted() {
    position++;
    for (int c = next(); c != '"'; c = next()) {
      int taken = c == '\\' ? next() : c;
      if (taken < ' ' && taken != '\t' || taken == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private boolean literal() {
    int end = text.indexOf(']', position);
    if (end < 0 || IpAddress.find(text.substring(position + 1, end)) == null) {
      return false;
    }
    position = end + 1;
    return true;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      position++;
    }
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : -1;
  }

  private int next() {
    int c = peek();
    position++;
    return c;
  }
}
