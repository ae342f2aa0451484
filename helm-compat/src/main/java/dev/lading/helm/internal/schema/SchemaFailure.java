package dev.lading.helm.internal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a value, and why in detail.
 *
 * @param path where the value is, a JSON pointer
 * @param kind groups and references may be left out of the text
 */
record SchemaFailure(String path, Kind kind, String message, List<SchemaFailure> causes) {

  enum Kind {
    PLAIN,
    GROUP,
    REFERENCE
  }

  static SchemaFailure of(String path, String message) {
    return new SchemaFailure(path, Kind.PLAIN, message, List.of());
  }

  static SchemaFailure of(String path, String message, List<SchemaFailure> causes) {
    return new SchemaFailure(path, Kind.PLAIN, message, List.copyOf(causes));
  }

  static SchemaFailure group(String path, List<SchemaFailure> causes) {
    return new SchemaFailure(path, Kind.GROUP, "validation failed", List.copyOf(causes));
  }

  /** What a reference leads to; a group's members are taken out of the group. */
  static SchemaFailure reference(String path, SchemaFailure cause) {
    List<SchemaFailure> causes = cause.kind == Kind.GROUP ? cause.causes : List.of(cause);
    return new SchemaFailure(path, Kind.REFERENCE, "validation failed", causes);
  }

  /** The failures below the top, a group being its members. */
  List<SchemaFailure> top() {
    return kind == Kind.GROUP ? causes : List.of(this);
  }

  /** Lines of the form {@code - at '/a': message}, causes indented. */
  static String text(List<SchemaFailure> failures) {
    List<String> lines = new ArrayList<>();
    failures.forEach(failure -> failure.print(lines, 0));
    return String.join("\n", lines);
  }

  private void print(List<String> lines, int depth) {
    boolean skipped = kind == Kind.REFERENCE && causes.size() == 1;
    if (!skipped) {
      lines.add("  ".repeat(depth) + "- at " + SchemaText.quote(path) + ": " + message);
    }
    for (SchemaFailure cause : causes) {
      cause.print(lines, skipped ? depth : depth + 1);
    }
  }
}
