package dev.lading.validation;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;

/** What is asked of annotations that suppress findings, and what a run keeps to itself. */
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

  static final Rule LEFT_OUT =
      Rule.of(
              "findings-left-out",
              Category.SUPPRESSION,
              Severity.WARNING,
              "A run lists all it finds")
          .because("nobody reads more, and hostile input would take memory without bounds")
          .fix("deal with those that are listed and run again, or switch rules off");

  static final Family FAMILY =
      Family.of("suppressions", (subject, report) -> {}, UNUSED, UNKNOWN, WITHOUT_REASON, LEFT_OUT);

  private SuppressionRules() {}
}
