package dev.lading.validation.rule;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  /** The API server refuses the resource, or it can never work. */
  ERROR,
  /** It is accepted, and likely to disappoint. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** In lower case, as texts show it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
