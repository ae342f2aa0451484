package dev.lading.validation.rule;

/**
 * Looks for breaches of one or several rules in one resource. Must be usable from any thread, and
 * must not change anything.
 */
@FunctionalInterface
public interface Check {

  /**
   * Looks at one resource, with the others at hand, and reports what it finds.
   *
   * @param subject the resource
   * @param report takes the findings
   */
  void check(Subject subject, Report report);
}
