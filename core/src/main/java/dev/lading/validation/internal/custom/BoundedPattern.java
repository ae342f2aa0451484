package dev.lading.validation.internal.custom;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a schema, which is RE2 syntax, matched by Java's engine within a budget of steps.
 * Patterns that the two read differently are not used, and a match that would take too long counts
 * as found: what is not known is not reported.
 */
final class BoundedPattern {

  private static final int MOST_STEPS = 200_000;
  private static final int LONGEST = 500;

  private final Pattern pattern;

  private BoundedPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern; empty when it cannot be used. */
  static Optional<BoundedPattern> of(String text) {
    boolean javaOnly = text.contains("(?<") || text.contains("(?=") || text.contains("(?!");
    if (text.length() > LONGEST || javaOnly || text.contains("\\p") || text.contains("&&")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BoundedPattern(Pattern.compile(text)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the pattern is found anywhere in a text, or finding out would take too long. */
  boolean isFoundIn(String text) {
    if (text.length() > LONGEST) {
      return true; // Java's engine recurses over groups, as deep as the text is long
    }
    Matcher matcher = pattern.matcher(new Countdown(text, new AtomicInteger(MOST_STEPS)));
    try {
      return matcher.find();
    } catch (OutOfStepsException e) {
      return true;
    }
  }

  /** The matcher looked at more characters than the budget allows. */
  private static final class OutOfStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that counts how often the matcher looks at it. */
  private record Countdown(CharSequence text, AtomicInteger left) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left.decrementAndGet() < 0) {
        throw new OutOfStepsException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Countdown(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
