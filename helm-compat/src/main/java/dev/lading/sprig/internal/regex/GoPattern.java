package dev.lading.sprig.internal.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoList;
import dev.lading.sprig.internal.json.NilSlices;
import java.util.ArrayList;
import java.util.List;

/**
 * A Go regular expression: RE2/J finds the matches, the walking from match to match, splitting and
 * replacing are Go's (regexp.go).
 */
public final class GoPattern {
  private final String source;
  private final Pattern pattern;
  private final List<String> groupNames;

  private GoPattern(String source, Pattern pattern, List<String> groupNames) {
    this.source = source;
    this.pattern = pattern;
    this.groupNames = groupNames;
  }

  /**
   * regexp.Compile.
   *
   * @throws FunctionException with Go's message when the expression is malformed or nested so deep
   *     or repeated so often that RE2/J, unlike Go, would not survive it
   */
  public static GoPattern compile(String source) {
    PatternGuard.Checked checked = PatternGuard.check(source);
    try {
      return new GoPattern(source, Pattern.compile(checked.source()), checked.names());
    } catch (PatternSyntaxException e) {
      throw new FunctionException(message(source, String.valueOf(e.getMessage())), e);
    }
  }

  /** Go's words where RE2/J has others. */
  private static String message(String source, String message) {
    if (message.endsWith("`stack underflow`")) {
      return "error parsing regexp: unexpected ): `" + source + "`";
    }
    return message.endsWith("trailing backslash at end of expression") ? message + ": ``" : message;
  }

  /** regexp.MustCompile, whose panic names the expression as well. */
  public static GoPattern mustCompile(String source) {
    try {
      return compile(source);
    } catch (FunctionException e) {
      throw new FunctionException(
          "regexp: Compile(" + PatternGuard.quote(source) + "): " + e.text(), e);
    }
  }

  /** Whether the text has a match, outside of any run. */
  public boolean isFoundIn(String text) {
    return pattern.matcher(text).find();
  }

  public boolean isFoundIn(CallContext call, String text) {
    call.spendSteps(text.length());
    return pattern.matcher(text).find();
  }

  /** FindString: the first match, empty when there is none. */
  public String find(CallContext call, String text) {
    call.spendSteps(text.length());
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? text.substring(matcher.start(), matcher.end()) : "";
  }

  /** FindAllString: at most {@code limit} matches, all when it is negative. */
  public GoList findAll(CallContext call, String text, long limit) {
    List<int[]> matches = matches(call, text, limit);
    if (matches.isEmpty()) {
      return NilSlices.STRINGS;
    }
    List<String> found = new ArrayList<>(matches.size());
    for (int[] match : matches) {
      found.add(text.substring(match[0], match[1]));
    }
    return GoList.strings(found);
  }

  /** Bounds of the matches; none is empty right behind another. */
  private List<int[]> matches(CallContext call, String text, long limit) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int position = 0;
    int previousEnd = -1;
    call.spendSteps(text.length());
    while ((limit < 0 || found.size() < limit)
        && position <= text.length()
        && matcher.find(position)) {
      call.spendSteps(1);
      boolean empty = matcher.end() == position;
      if (!empty || matcher.start() != previousEnd) {
        call.requireElements(found.size() + 1);
        found.add(new int[] {matcher.start(), matcher.end()});
      }
      position = empty ? position + width(text, position) : matcher.end();
      previousEnd = matcher.end();
    }
    return found;
  }

  private static int width(String text, int position) {
    return position < text.length() ? Character.charCount(text.codePointAt(position)) : 1;
  }

  /** Split: at most {@code limit} pieces, all when it is negative. */
  public GoList split(CallContext call, String text, long limit) {
    if (limit == 0) {
      return NilSlices.STRINGS;
    }
    if (!source.isEmpty() && text.isEmpty()) {
      return GoList.strings(List.of(""));
    }
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (int[] match : matches(call, text, limit)) {
      if (limit > 0 && pieces.size() == limit - 1) {
        break;
      }
      end = match[0];
      if (match[1] != 0) {
        pieces.add(text.substring(begin, end));
      }
      begin = match[1];
    }
    if (end != text.length()) {
      pieces.add(text.substring(begin));
    }
    return GoList.strings(pieces);
  }

  /** What stands for a match. */
  private interface Replacement {
    void append(StringBuilder out, Matcher matcher);
  }

  /** ReplaceAllString: {@code $1}, {@code $name} and {@code ${name}} stand for groups. */
  public String replaceAll(CallContext call, String text, String template) {
    Replacement replacement =
        template.indexOf('$') < 0
            ? (out, matcher) -> out.append(template)
            : (out, matcher) ->
                ReplacementTemplate.expand(template, groupNames, matcher, text, out);
    return replaceAll(call, text, replacement);
  }

  /** ReplaceAllLiteralString. */
  public String replaceAllLiteral(CallContext call, String text, String literal) {
    return replaceAll(call, text, (out, matcher) -> out.append(literal));
  }

  private String replaceAll(CallContext call, String text, Replacement replacement) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher matcher = pattern.matcher(text);
    int lastEnd = 0;
    int position = 0;
    call.spendSteps(text.length());
    while (position <= text.length() && matcher.find(position)) {
      call.spendSteps(1);
      int found = matcher.start();
      out.append(text, lastEnd, found);
      if (matcher.end() > lastEnd || found == 0) {
        replacement.append(out, matcher);
        call.requireStringLength(out.length());
      }
      lastEnd = matcher.end();
      position = Math.max(position + width(text, position), lastEnd);
    }
    return out.append(text, lastEnd, text.length()).toString();
  }

  /** regexp.QuoteMeta. */
  public static String quoteMeta(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
