package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.value.GoInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types a schema can ask for, in the order messages list them. */
enum JsonType {
  NULL,
  BOOLEAN,
  NUMBER,
  INTEGER,
  STRING,
  ARRAY,
  OBJECT;

  private static final JsonType[] ALL = values();

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }

  static @Nullable JsonType of(@Nullable Object word) {
    for (JsonType type : ALL) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    return null;
  }

  /** The type of a value; whole numbers are {@link #NUMBER}s, too. */
  static JsonType typeOf(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    if (value instanceof Double) {
      return NUMBER;
    }
    if (value instanceof Map) {
      return OBJECT;
    }
    return value instanceof List ? ARRAY : NUMBER;
  }

  static boolean isNumber(@Nullable Object value) {
    return value instanceof Number || value instanceof GoInteger;
  }

  /** A number as a float, which is what values hold. */
  static double number(Object value) {
    if (value instanceof GoInteger integer) {
      return integer.longValue();
    }
    return ((Number) value).doubleValue();
  }

  static boolean isWhole(Object value) {
    double number = number(value);
    return number == Math.rint(number) && !Double.isInfinite(number);
  }
}
