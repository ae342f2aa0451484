package dev.lading.gotemplate.value;

import dev.lading.gotemplate.run.FunctionException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about Go values that functions ask: truth, kind, type, equality, key order. */
public final class GoValues {
  private GoValues() {}

  /**
   * The truth of a value as {@code if} sees it: false for nil, zero and the empty string, list and
   * map.
   */
  public static boolean isTrue(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    return isTrueOther(value);
  }

  private static boolean isTrueOther(Object value) {
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    if (value instanceof Long number) {
      return number != 0;
    }
    if (value instanceof Double number) {
      return number != 0;
    }
    if (value instanceof GoInteger number) {
      return number.longValue() != 0;
    }
    return !(value instanceof GoBytes bytes) || bytes.size() > 0;
  }

  /** The kind of a value; {@link GoKind#INVALID} for nil. */
  public static GoKind kindOf(@Nullable Object value) {
    GoType type = GoType.of(value);
    return type == null ? GoKind.INVALID : type.kind();
  }

  /** What {@code %T} prints: {@code <nil>} for nil. */
  public static String typeName(@Nullable Object value) {
    GoType type = GoType.of(value);
    return type == null ? "<nil>" : type.name();
  }

  /** The keys of a map in Go's order. */
  public static String[] sortedKeys(Map<String, ?> map) {
    String[] keys = map.keySet().toArray(new String[0]);
    Arrays.sort(keys, GoStrings::compare);
    return keys;
  }

  /**
   * Go's {@code reflect.DeepEqual}: same dynamic types and equal contents.
   *
   * @throws FunctionException for values nested more than 10,000 deep
   */
  public static boolean deepEqual(@Nullable Object left, @Nullable Object right) {
    return DeepEquality.of(left, right);
  }
}
