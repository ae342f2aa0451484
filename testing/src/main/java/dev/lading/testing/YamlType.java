package dev.lading.testing;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types a value in YAML may have. */
public enum YamlType {
  /** A text. */
  STRING,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** A whole number. */
  INTEGER,
  /** Any number. */
  NUMBER,
  /** A sequence. */
  LIST,
  /** A mapping. */
  OBJECT;

  boolean matches(@Nullable Object value) {
    boolean whole = value instanceof Long || value instanceof BigInteger;
    return switch (this) {
      case STRING -> value instanceof String;
      case BOOLEAN -> value instanceof Boolean;
      case INTEGER -> whole;
      case NUMBER -> value instanceof Number;
      case LIST -> value instanceof List;
      case OBJECT -> value instanceof Map;
    };
  }

  /** Such as {@code a list}. */
  String words() {
    String name = name().toLowerCase(Locale.ROOT);
    return (this == INTEGER || this == OBJECT ? "an " : "a ") + name;
  }
}
