package dev.lading.testing.internal.spot;

import dev.lading.testing.internal.spot.PathQuery.Selector;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link PathQuery}. */
final class PathParser {

  private final String path;
  private int next;

  PathParser(String path) {
    this.path = path;
    this.next = path.startsWith("$") ? 1 : 0;
  }

  /** path: ( member | '.' member | '..' member | '[' choice ']' )* */
  List<Selector> selectors() {
    List<Selector> selectors = new ArrayList<>();
    while (next < path.length()) {
      if (skip("..")) {
        selectors.add(new Selector.Deep(member()));
      } else if (skip("[")) {
        selectors.add(choice());
      } else {
        skip(".");
        selectors.add(member());
      }
    }
    return selectors;
  }

  private Selector member() {
    if (skip("*")) {
      return new Selector.All();
    }
    int end = next;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    if (end == next) {
      throw malformed("a name is missing");
    }
    String name = path.substring(next, end);
    next = end;
    return new Selector.Member(name);
  }

  /** choice: '*' | quoted | number | '?(@.' condition ')' | condition */
  private Selector choice() {
    if (skip("*]")) {
      return new Selector.All();
    }
    if (atQuote()) {
      Selector member = new Selector.Member(quoted());
      close("]");
      return member;
    }
    if (skip("?(@.")) {
      Selector having = condition(")");
      close("]");
      return having;
    }
    int end = path.indexOf(']', next);
    String text = end < 0 ? "" : path.substring(next, end);
    if (isNumber(text)) {
      next = end + 1;
      return new Selector.Item(Integer.parseInt(text));
    }
    return condition("]");
  }

  /** condition: name ('.' name)* ('=' | '==' | '!=') value */
  private Selector condition(String end) {
    int sign = path.indexOf('=', next);
    if (sign < 0) {
      throw malformed("expected a position, a quoted name or a condition such as [name=web]");
    }
    boolean equal = path.charAt(sign - 1) != '!';
    String member = path.substring(next, equal ? sign : sign - 1).strip();
    next = sign + 1;
    skip("=");
    skip(" ");
    String value = atQuote() ? quoted() : bare(end);
    skip(" ");
    close(end);
    return new Selector.Having(List.of(member.split("\\.")), equal, value);
  }

  private String bare(String end) {
    int stop = path.indexOf(end, next);
    String value = stop < 0 ? "" : path.substring(next, stop).strip();
    next = stop < 0 ? path.length() : stop;
    return value;
  }

  private boolean atQuote() {
    return next < path.length() && (path.charAt(next) == '"' || path.charAt(next) == '\'');
  }

  private String quoted() {
    char quote = path.charAt(next++);
    StringBuilder text = new StringBuilder();
    while (next < path.length() && path.charAt(next) != quote) {
      next += path.charAt(next) == '\\' ? 1 : 0;
      text.append(path, next, Math.min(next + 1, path.length()));
      next++;
    }
    close(String.valueOf(quote));
    return text.toString();
  }

  private static boolean isNumber(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(Character::isDigit);
  }

  private boolean skip(String text) {
    boolean there = path.startsWith(text, next);
    next += there ? text.length() : 0;
    return there;
  }

  private void close(String text) {
    if (!skip(text)) {
      throw malformed(text + " is missing");
    }
  }

  private IllegalArgumentException malformed(String why) {
    return new IllegalArgumentException("no path: " + path + " (at " + (next + 1) + "): " + why);
  }
}
