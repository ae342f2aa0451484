package dev.lading.overlay.internal.select;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lading.overlay.internal.resource.OverlayException;

/**
 * Regular expressions as Go has them, in linear time. Those that Go refuses because compiling them
 * would take too much are refused here too.
 */
public final class GoRegex {

  private static final int MAX_LENGTH = 1 << 16;
  private static final int MAX_NESTING = 1_000;
  private static final int MAX_REPEAT = 1_000;
  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  private GoRegex() {}

  /**
   * Compiles an expression.
   *
   * @throws OverlayException when it is malformed or too much
   */
  public static Pattern compile(String expression) {
    if (expression.length() > MAX_LENGTH || !isModest(expression)) {
      throw invalid("expression too large", expression);
    }
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException malformed) {
      throw invalid(malformed.getDescription(), expression);
    }
  }

  private static OverlayException invalid(String description, String expression) {
    String shown = expression.length() > 200 ? expression.substring(0, 200) + "…" : expression;
    return OverlayException.of(
        "regex",
        "error parsing regexp: " + description + ": `" + shown + "`",
        "correct the regular expression, which has RE2 syntax");
  }

  /** Whether groups are not nested and repetitions not multiplied without bounds. */
  private static boolean isModest(String expression) {
    int depth = 0;
    long product = 1;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' && ++depth > MAX_NESTING) {
        return false;
      } else if (c == ')') {
        depth--;
      } else if (c == '{') {
        product *= Math.max(1, repeat(expression, i + 1));
        if (product > MAX_REPEAT) {
          return false;
        }
      }
    }
    return true;
  }

  private static int repeat(String expression, int from) {
    int number = 0;
    int largest = 0;
    for (int i = from; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '}') {
        return Math.max(largest, number);
      }
      if (c == ',') {
        largest = number;
        number = 0;
      } else if (c < '0' || c > '9') {
        return 1;
      } else {
        number = Math.min(number * 10 + c - '0', MAX_REPEAT + 1);
      }
    }
    return 1;
  }

  /** Whether an expression matches nothing but its own text. */
  public static boolean isLiteral(String expression) {
    for (int i = 0; i < expression.length(); i++) {
      if (SPECIAL.indexOf(expression.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
