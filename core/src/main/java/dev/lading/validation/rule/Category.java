package dev.lading.validation.rule;

/** What a rule is about, which decides the profiles it belongs to. */
public enum Category {
  /** What the API server refuses or is about to. */
  SCHEMA,
  /** Whether the resources of a set fit together. */
  REFERENCE,
  /** What most teams want of every workload. */
  PRACTICE,
  /** Good practice that costs effort or does not suit every workload. */
  STRICT,
  /** Conventions of some teams; only on request. */
  OPTIONAL,
  /** Pod Security Standards, level baseline. */
  SECURITY_BASELINE,
  /** Pod Security Standards, level restricted, beyond baseline. */
  SECURITY_RESTRICTED,
  /** How rules are suppressed; always on. */
  SUPPRESSION
}
