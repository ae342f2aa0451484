package dev.lading.gotemplate.run;

/** What looking up a key a map does not have gives: Go's {@code missingkey} option. */
public enum MissingKey {
  /** No value, printed {@code <no value>}: Go's default. */
  INVALID,
  /** The zero value of the map's element type: nil for {@code interface{}}. */
  ZERO,
  /** An error: {@code map has no entry for key "x"}. */
  ERROR
}
