package dev.lading.validation.rule;

/** Takes findings; those of rules that are off are dropped. */
public interface Report {

  /** Whether findings of a rule are wanted, for checks that would work hard for them. */
  boolean wants(Rule rule);

  /**
   * Adds a finding.
   *
   * @param where the field, which may be absent: the finding then points to what should hold it
   * @param message what is wrong, in a sentence without a full stop; never the value of a Secret
   */
  default void add(Rule rule, Field where, String message) {
    add(rule, where, message, rule.remedy());
  }

  /** Adds a finding with a remedy of its own. */
  void add(Rule rule, Field where, String message, String remedy);
}
