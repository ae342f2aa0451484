package dev.lading.validation;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;

/** What is asked of annotations that suppress findings. */
final class SuppressionRules {

  static final Rule UNUSED =
      Rule.of(
              "suppression-unused",
              Category.SUPPRESSION,
              Severity.WARNING,
              "A suppression suppresses something")
          .because("a suppression that outlives its finding hides the next one")
          .fix("remove it");

  static final Rule UNKNOWN =
      Rule.of(
              "suppression-unknown-rule",
              Category.SUPPRESSION,
              Severity.WARNING,
              "A suppression names a rule")
          .because("a misspelt suppression does nothing");

  static final Rule WITHOUT_REASON =
      Rule.of(
              "suppression-without-reason",
              Category.SUPPRESSION,
              Severity.WARNING,
              "A suppression says why")
          .because("nobody can judge later whether it is still right")
          .fix("write lading.dev/ignore: \"rule: the reason\"");

  static final Family FAMILY =
      Family.of("suppressions", (subject, report) -> {}, UNUSED, UNKNOWN, WITHOUT_REASON);

  private SuppressionRules() {}
}
