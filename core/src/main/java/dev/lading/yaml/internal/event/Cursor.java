package dev.lading.yaml.internal.event;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.node.YamlException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text, and what is needed to speak of it. The scanners move it.
 *
 * <p>The characters are followed by NULs, so that looking a few characters ahead needs no check. A
 * character that YAML forbids ends the text too: reaching it is an error (go-yaml, readerc.go).
 *
 * <p>A mark is a line and a column, both counted from 0, in one {@code long}.
 */
final class Cursor {

  /** The furthest any scanner looks ahead without having seen the characters in between. */
  private static final int LOOK_AHEAD = 4;

  final String text;
  final char[] chars;

  /** The length of the text up to the first forbidden character. */
  final int end;

  /** The length of the printable ASCII and the line feeds at the start of the text. */
  private final int ordinary;

  int pos;
  int line;
  int lineStart;

  private final @Nullable String source;
  private final boolean hasPairs;
  private int pairs;
  private int pairsCountedTo;
  private long forcedMark = -1;
  private long lastMark;

  Cursor(String text, @Nullable String source) {
    this.text = text;
    this.source = source;
    int length = text.length();
    chars = new char[length + LOOK_AHEAD];
    text.getChars(0, length, chars, 0);
    ordinary = ordinary(length);
    int allowed = ordinary == length ? length : allowed(ordinary, length);
    end = Math.min(allowed, length);
    hasPairs = ordinary < end && hasSurrogates(ordinary, end);
    chars[end] = 0;
    if (end > 0 && chars[0] == '\uFEFF') {
      pos = 1;
      lineStart = 1;
    }
  }

  /** Where the printable ASCII and the line feeds end. */
  private int ordinary(int to) {
    int i = 0;
    while (i < to && Chars.isOrdinary(chars[i])) {
      i++;
    }
    return i;
  }

  /** Where the allowed characters end. */
  private int allowed(int from, int to) {
    int i = from;
    while (i < to) {
      if (Chars.isAllowed(chars[i])) {
        i++;
      } else if (i + 1 < to && Character.isSurrogatePair(chars[i], chars[i + 1])) {
        i += 2;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean hasSurrogates(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isSurrogate(chars[i])) {
        return true;
      }
    }
    return false;
  }

  /** A part of the text, without a copy if it is a common word. */
  String text(int from, int to) {
    String known = CommonNames.find(chars, from, to);
    return known != null ? known : text.substring(from, to);
  }

  long mark() {
    return mark(pos);
  }

  /** The mark of a place in the current line. */
  long mark(int at) {
    return (long) line << 32 | (at - lineStart);
  }

  /** The mark of the character after this one of the same line. */
  static long after(long mark) {
    return mark + 1;
  }

  static int line(long mark) {
    return (int) (mark >>> 32);
  }

  static int column(long mark) {
    return (int) mark;
  }

  /**
   * The mark as a place of the text: the end of an unfinished last line counts as a line of its own
   * while parsing.
   */
  long shown(long mark) {
    return mark == forcedMark ? lastMark : mark;
  }

  /** Goes over a line break: CR LF is one. */
  void skipBreak() {
    pos += chars[pos] == '\r' && chars[pos + 1] == '\n' ? 2 : 1;
    line++;
    lineStart = pos;
  }

  void skipBlanks() {
    int at = pos;
    while (Chars.isBlank(chars[at])) {
      at++;
    }
    pos = at;
  }

  /** Goes to the end of the line, over a comment if there is one here. */
  void skipComment() {
    if (chars[pos] == '#') {
      pos = lineEnd(pos);
    }
  }

  /** The next line break, or the end of the text. */
  int lineEnd(int from) {
    int feed = from < ordinary ? text.indexOf('\n', from) : -1;
    if (feed >= 0 && feed < ordinary) {
      return feed;
    }
    int at = from;
    while (!Chars.isBreakOrEnd(chars[at])) {
      at++;
    }
    return at;
  }

  /** Ends the last line, if it has no line break of its own. */
  void finish() {
    if (end < text.length()) {
      throw forbidden();
    }
    if (pos != lineStart) {
      lastMark = mark();
      line++;
      lineStart = pos;
      forcedMark = mark();
    }
  }

  /** How many characters, a surrogate pair counting as one, lie between a place and the cursor. */
  int distance(int from, int pairsBefore) {
    return pos - from - (pairs() - pairsBefore);
  }

  /** How many surrogate pairs the text has up to the cursor, which moves only forward. */
  int pairs() {
    if (hasPairs) {
      for (; pairsCountedTo < pos; pairsCountedTo++) {
        if (Character.isLowSurrogate(chars[pairsCountedTo])) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  /** The error of a scanner: the problem is here, in something that starts at a mark. */
  YamlException scannerError(String context, long start, String problem, @Nullable String hint) {
    if (pos >= end && end < text.length()) {
      return forbidden();
    }
    long here = mark();
    int line = line(here);
    return error(context, start, problem, here, hint, line == 0 ? line(start) : line + 1);
  }

  /** The error of the parser: an unexpected token at a mark, in something that starts at a mark. */
  YamlException parserError(
      String context, long start, String problem, long at, @Nullable String hint) {
    return error(context, start, problem, at, hint, line(at) == 0 ? line(start) : line(at));
  }

  /**
   * An error in the words of go-yaml.
   *
   * @param toolLine the line that go-yaml v2 names (decode.go, fail): one too few for the parser's
   *     errors, none when 0
   */
  private YamlException error(
      String context, long start, String words, long at, @Nullable String hint, int toolLine) {
    StringBuilder message = new StringBuilder(words);
    if (!context.isEmpty()) {
      message.append(' ').append(context);
    }
    if (!context.isEmpty() && line(shown(start)) != line(shown(at))) {
      message.append(" that starts in line ").append(line(shown(start)) + 1);
    }
    Problem problem =
        Problem.of("yaml-syntax", message.toString())
            .withSource(source)
            .withPosition(position(at))
            .withHint(hint);
    return new YamlException(problem, toolLine == 0 ? words : "line " + toolLine + ": " + words);
  }

  private Position position(long mark) {
    long shown = shown(mark);
    return new Position(line(shown) + 1, column(shown) + 1);
  }

  private YamlException forbidden() {
    char c = text.charAt(end);
    String words =
        Character.isSurrogate(c)
            ? "invalid Unicode character"
            : "control characters are not allowed";
    pos = Math.max(pos, lineStart);
    while (pos < end) {
      if (Chars.isBreak(chars[pos])) {
        skipBreak();
      } else {
        pos++;
      }
    }
    Problem problem =
        Problem.of("yaml-syntax", String.format(Locale.ROOT, "%s: U+%04X", words, (int) c))
            .withSource(source)
            .withPosition(position(mark()))
            .withHint("write it as an escape in double quotes, or remove it");
    return new YamlException(problem, words);
  }
}
