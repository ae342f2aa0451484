package dev.lading.overlay.internal.select;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** Matches whole texts by a regular expression; an empty one matches all. */
final class TextMatcher {

  private final String expression;
  private final @Nullable Pattern pattern;

  TextMatcher(String expression) {
    this.expression = expression;
    this.pattern =
        GoRegex.isLiteral(expression) ? null : GoRegex.compile("^(?:" + expression + ")$");
  }

  boolean matches(String text) {
    if (expression.isEmpty()) {
      return true;
    }
    return pattern == null ? expression.equals(text) : pattern.matcher(text).find();
  }

  /** The only text that matches, or null when there may be several. */
  @Nullable String onlyText() {
    return expression.isEmpty() || pattern != null ? null : expression;
  }
}
