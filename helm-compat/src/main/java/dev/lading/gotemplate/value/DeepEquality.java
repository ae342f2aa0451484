package dev.lading.gotemplate.value;

import dev.lading.gotemplate.run.FunctionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code reflect.DeepEqual}, bounded in depth so that a map holding itself ends in an error. */
final class DeepEquality {
  private static final int MAX_DEPTH = 1_000;

  private DeepEquality() {}

  static boolean of(@Nullable Object left, @Nullable Object right) {
    return equal(left, right, 0);
  }

  private static boolean equal(@Nullable Object left, @Nullable Object right, int depth) {
    if (left == right) {
      return !(left instanceof Double number && number.isNaN());
    }
    if (left == null || right == null || !Objects.equals(GoType.of(left), GoType.of(right))) {
      return false;
    }
    if (depth > MAX_DEPTH) {
      throw new FunctionException("values are nested too deeply to be compared");
    }
    if (left instanceof Map<?, ?> map) {
      return equalMaps(map, (Map<?, ?>) right, depth);
    }
    if (left instanceof List<?> list) {
      return equalLists(list, (List<?>) right, depth);
    }
    if (left instanceof GoObject object) {
      return equalObjects(object, (GoObject) right, depth);
    }
    return left instanceof Double number
        ? number.doubleValue() == (Double) right
        : left.equals(right);
  }

  private static boolean equalMaps(Map<?, ?> left, Map<?, ?> right, int depth) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : left.entrySet()) {
      Object other = right.get(entry.getKey());
      if ((other == null && !right.containsKey(entry.getKey()))
          || !equal(entry.getValue(), other, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalLists(List<?> left, List<?> right, int depth) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!equal(left.get(i), right.get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalObjects(GoObject left, GoObject right, int depth) {
    if (left.fieldNames().isEmpty()) {
      // all its state is hidden: only the object itself can compare it
      return left.equals(right);
    }
    for (String name : left.fieldNames()) {
      if (!equal(left.field(name), right.field(name), depth + 1)) {
        return false;
      }
    }
    return true;
  }
}
