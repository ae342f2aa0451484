package dev.lading.sprig.internal.regex;

import dev.lading.gotemplate.FunctionException;
import dev.lading.gotemplate.GoFormat;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Go's limits of depth and repetition, which RE2/J lacks (regexp/syntax/parse.go): groups nested
 * 1,000 deep or repeat counts that multiply to more than 1,000 are refused before RE2/J sees them.
 */
final class PatternGuard {
  private static final int MAX_DEPTH = 1000;
  private static final int MAX_REPEAT = 1000;

  private final String source;
  private final Deque<Integer> outer = new ArrayDeque<>();

  /** Highest product of repeat counts inside the group being read. */
  private int groupFactor = 1;

  /** The same for the atom just read. */
  private int atomFactor = 1;

  private int position;

  private PatternGuard(String source) {
    this.source = source;
  }

  static void check(String source) {
    new PatternGuard(source).run();
  }

  private void run() {
    while (position < source.length()) {
      char c = source.charAt(position);
      switch (c) {
        case '\\' -> skipEscape();
        case '[' -> skipClass();
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        case '*', '+', '?' -> position++;
        default -> atom(1);
      }
    }
  }

  private void atom(int length) {
    position += length;
    atomFactor = 1;
  }

  private void skipEscape() {
    if (source.startsWith("\\Q", position)) {
      int end = source.indexOf("\\E", position);
      atom((end < 0 ? source.length() : end + 2) - position);
    } else {
      atom(2);
    }
  }

  private void skipClass() {
    int i = position + 1;
    i += source.startsWith("^", i) ? 1 : 0;
    i += source.startsWith("]", i) ? 1 : 0;
    while (i < source.length() && source.charAt(i) != ']') {
      int posix = source.startsWith("[:", i) ? source.indexOf(":]", i + 2) : -1;
      i = posix >= 0 ? posix + 2 : i + (source.charAt(i) == '\\' ? 2 : 1);
    }
    atom(i + 1 - position);
  }

  private void open() {
    outer.addLast(groupFactor);
    if (outer.size() >= MAX_DEPTH) {
      throw failure("expression nests too deeply", source);
    }
    groupFactor = 1;
    atomFactor = 1;
    position++;
  }

  private void close() {
    position++;
    if (outer.isEmpty()) {
      return;
    }
    atomFactor = groupFactor;
    groupFactor = Math.max(groupFactor, outer.removeLast());
  }

  private void repeat() {
    int end = source.indexOf('}', position);
    int count = end < 0 ? -1 : count(source.substring(position + 1, end));
    if (count < 0) {
      atom(1);
      return;
    }
    atomFactor *= Math.max(count, 1);
    if (atomFactor > MAX_REPEAT) {
      throw failure("invalid repeat count", source.substring(position, end + 1));
    }
    groupFactor = Math.max(groupFactor, atomFactor);
    position = end + 1;
  }

  /**
   * The higher of the counts in {@code n}, {@code n,} or {@code n,m}; -1 when it is literal text.
   */
  private static int count(String inner) {
    int comma = inner.indexOf(',');
    int low = number(comma < 0 ? inner : inner.substring(0, comma));
    boolean open = comma < 0 || comma == inner.length() - 1;
    int high = open ? low : number(inner.substring(comma + 1));
    return low < 0 || high < 0 ? -1 : Math.max(low, high);
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 8) {
      return digits.isEmpty() ? -1 : MAX_REPEAT + 1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return Math.min(value, MAX_REPEAT + 1);
  }

  private static FunctionException failure(String problem, String part) {
    return new FunctionException("error parsing regexp: " + problem + ": `" + part + "`");
  }

  /** Back quotes where Go can use them, else double quotes. */
  static String quote(String source) {
    boolean plain = true;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean control = (c < ' ' && c != '\t') || c == 0x7F;
      boolean odd = c == '`' || c == 0xFEFF || (c >= 0xDC80 && c <= 0xDCFF && isLone(source, i));
      plain = plain && !control && !odd;
    }
    return plain ? "`" + source + "`" : GoFormat.quote(source);
  }

  private static boolean isLone(String source, int i) {
    return i == 0 || !Character.isHighSurrogate(source.charAt(i - 1));
  }
}
