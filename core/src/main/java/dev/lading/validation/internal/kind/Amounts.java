package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.schema.Values;
import dev.lading.validation.rule.Field;
import java.util.Optional;

/** Counts and percentages. */
final class Amounts {

  private Amounts() {}

  /** What is wrong with a count or percentage, if anything. */
  static Optional<String> problem(Field field) {
    if (field.isInteger()) {
      return field.number(0) < 0
          ? Optional.of(field.name() + " must not be negative")
          : Optional.empty();
    }
    return field.isText() && !isPercentage(field.text())
        ? Optional.of("\"" + Values.brief(field.text()) + "\" is neither a number nor a percentage")
        : Optional.empty();
  }

  static boolean isPercentage(String text) {
    int digits = text.length() - 1;
    if (digits < 1 || digits > 9 || text.charAt(digits) != '%') {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number before the percent sign; -1 when there is none. */
  static int percentage(Field field) {
    return field.isText() && isPercentage(field.text())
        ? Integer.parseInt(field.text().substring(0, field.text().length() - 1))
        : -1;
  }

  /** Whether a count or percentage is set to nothing. */
  static boolean isZero(Field field) {
    return field.isInteger() && field.number(1) == 0 || percentage(field) == 0;
  }
}
