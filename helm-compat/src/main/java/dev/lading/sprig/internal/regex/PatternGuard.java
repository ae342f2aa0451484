package dev.lading.sprig.internal.regex;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What Go does to an expression and RE2/J does not (regexp/syntax/parse.go): groups nested 1,000
 * deep, repeat counts that multiply to more than 1,000 and text that is not UTF-8 are refused; two
 * groups may have the same name.
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

  /** Names of the groups by number; empty for those without. */
  private final List<String> names = new ArrayList<>(List.of(""));

  /** The expression with every name after its first use taken out, as far as it was copied. */
  private final StringBuilder renamed = new StringBuilder();

  private int copied;

  private PatternGuard(String source) {
    this.source = source;
  }

  /**
   * An expression RE2/J may compile.
   *
   * @param names names of the groups by number; empty for those without
   */
  record Checked(String source, List<String> names) {}

  static Checked check(String source) {
    PatternGuard guard = new PatternGuard(source);
    guard.run();
    guard.renamed.append(source, guard.copied, source.length());
    return new Checked(guard.renamed.toString(), List.copyOf(guard.names));
  }

  private void run() {
    if (!GoStrings.toValidText(source).equals(source)) {
      throw failure("invalid UTF-8", source);
    }
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
      boolean braced = position + 2 < source.length() && source.charAt(position + 2) == '{';
      boolean takesBrace = braced && "xpP".indexOf(source.charAt(position + 1)) >= 0;
      int end = takesBrace ? source.indexOf('}', position) : -1;
      atom(end < 0 ? 2 : end + 1 - position);
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
    if (!source.startsWith("?", position)) {
      names.add("");
      return;
    }
    int nameStart = source.startsWith("?P<", position) ? position + 3 : position + 2;
    if (nameStart <= source.length() && source.charAt(nameStart - 1) == '<') {
      name(nameStart, source.indexOf('>', nameStart));
    }
  }

  private void name(int start, int end) {
    if (end < 0) {
      return;
    }
    String name = source.substring(start, end);
    if (!name.isEmpty() && names.contains(name)) {
      renamed.append(source, copied, position);
      copied = end + 1;
    }
    names.add(name);
    position = end + 1;
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
    boolean plain = GoStrings.toValidText(source).equals(source);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean control = (c < ' ' && c != '\t') || c == 0x7F;
      plain = plain && !control && c != '`' && c != 0xFEFF;
    }
    return plain ? "`" + source + "`" : GoFormat.quote(source);
  }
}
