package dev.lading.yaml;

/** What to do with a mapping that names a key twice. */
public enum DuplicateKeys {
  /** A problem with both places, as kubectl and kustomize have it. */
  REJECT,
  /** The last value wins, as Helm has it for values and charts. */
  LAST_WINS
}
