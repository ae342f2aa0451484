package dev.lading.helm.internal.schema;

/**
 * Tells mail addresses as Go's net/mail does (RFC 5322): an address by itself, one in angle
 * brackets behind a name, or a group of one; comments may stand between the parts.
 */
final class MailAddress {

  private static final String SPECIALS = "()<>[]:;@\\,.\"";

  private final String text;
  private int position;

  private MailAddress(String text) {
    this.text = text;
  }

  static boolean isOne(String text) {
    MailAddress mail = new MailAddress(text);
    boolean one = mail.skipMailbox() || mail.skipGroup();
    return one && mail.position == text.length();
  }

  private boolean skipGroup() {
    position = 0;
    return skipName() && skip(':') && skipMailbox() && skip(';');
  }

  /** Leaves the position where it was when there is none. */
  private boolean skipMailbox() {
    int start = position;
    if (skipAddress()) {
      return true;
    }
    position = start;
    if (skipName() && skip('<') && skipAddress() && skip('>')) {
      return true;
    }
    position = start;
    return false;
  }

  /** The words of a name, if any. */
  private boolean skipName() {
    skipBlanks();
    while (position < text.length() && "<:".indexOf(text.charAt(position)) < 0) {
      if (!skipWord(true)) {
        return false;
      }
      skipBlanks();
    }
    return true;
  }

  private boolean skipAddress() {
    skipBlanks();
    if (!skipWord(false) || !skip('@')) {
      return false;
    }
    skipBlanks();
    boolean domain = skip('[') ? skipLiteral() : skipAtom(false);
    skipBlanks();
    return domain;
  }

  private boolean skipLiteral() {
    int end = text.indexOf(']', position);
    boolean literal = end > position;
    position = end + 1;
    return literal;
  }

  /** A quoted string or an atom; names may have stray dots. */
  private boolean skipWord(boolean lenient) {
    return skip('"') ? skipQuoted() : skipAtom(lenient);
  }

  private boolean skipQuoted() {
    for (; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == '"') {
        position++;
        return true;
      }
      if (c == '\\') {
        position++;
      } else if (c < ' ' && c != '\t') {
        return false;
      }
    }
    return false;
  }

  private boolean skipAtom(boolean lenient) {
    int start = position;
    while (position < text.length() && isAtom(text.charAt(position))) {
      position++;
    }
    String atom = text.substring(start, position);
    boolean dotted = atom.startsWith(".") || atom.endsWith(".") || atom.contains("..");
    return !atom.isEmpty() && (lenient || !dotted);
  }

  private static boolean isAtom(char c) {
    return c == '.' || c > ' ' && c != 0x7f && SPECIALS.indexOf(c) < 0;
  }

  private boolean skip(char c) {
    boolean here = position < text.length() && text.charAt(position) == c;
    position += here ? 1 : 0;
    return here;
  }

  /** Blanks and comments, which nest. */
  private void skipBlanks() {
    for (int depth = 0; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == '(' || c == ')' && depth > 0) {
        depth += c == '(' ? 1 : -1;
      } else if (depth == 0 && c != ' ' && c != '\t') {
        return;
      }
    }
  }
}
