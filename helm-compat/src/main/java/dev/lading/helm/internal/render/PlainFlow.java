package dev.lading.helm.internal.render;

/**
 * Flow collections of the plainest kind, on one line: mappings of short plain keys, sequences,
 * quoted texts and words.
 */
final class PlainFlow {

  private static final int MAX_DEPTH = 8;
  private static final int NONE = -1;

  private final char[] chars;
  private final int end;

  /** Looks at a line that ends there. */
  PlainFlow(char[] chars, int end) {
    this.chars = chars;
    this.end = end;
  }

  /** Whether the collection that starts here is plain and ends with the line. */
  boolean isWhole(int from) {
    return collection(from, 0) == end;
  }

  private char at(int index) {
    return index < end ? chars[index] : '\n';
  }

  private int behindSpaces(int from) {
    int at = from;
    while (at(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The place behind a collection, or none when it is not of the plain kind. */
  private int collection(int from, int depth) {
    boolean mapping = at(from) == '{';
    char close = mapping ? '}' : ']';
    int at = behindSpaces(from + 1);
    if (at(at) == close) {
      return at + 1;
    }
    while (depth < MAX_DEPTH) {
      int value = mapping ? behindKey(at) : at;
      int behind = value == NONE ? NONE : value(value, depth);
      if (behind == NONE) {
        return NONE;
      }
      at = behindSpaces(behind);
      if (at(at) == close) {
        return at + 1;
      }
      if (at(at) != ',' || at(at + 1) != ' ') {
        return NONE;
      }
      at = behindSpaces(at + 1);
    }
    return NONE;
  }

  private int behindKey(int from) {
    int colon = PlainText.keyEnd(chars, from, end);
    boolean separated = colon >= 0 && at(colon + 1) == ' ';
    return separated ? behindSpaces(colon + 1) : NONE;
  }

  private int value(int from, int depth) {
    return switch (at(from)) {
      case '{', '[' -> collection(from, depth + 1);
      case '"', '\'' -> PlainText.quoteEnd(chars, from, end);
      default -> behindWord(from);
    };
  }

  private int behindWord(int from) {
    int at = from;
    while (PlainText.isKeyChar(at(at))) {
      at++;
    }
    return at > from && at(from) != '-' ? at : NONE;
  }
}
