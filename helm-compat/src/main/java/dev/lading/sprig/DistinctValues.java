package dev.lading.sprig;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.value.GoValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values no two of which are deeply equal, in the order they came. */
final class DistinctValues {
  private final CallContext call;
  private final List<@Nullable Object> values = new ArrayList<>();

  /** Strings, whole numbers and booleans, whose equality Java and Go agree on. */
  private final Set<Object> plain = new HashSet<>();

  private final List<@Nullable Object> others = new ArrayList<>();

  DistinctValues(CallContext call) {
    this.call = call;
  }

  void add(@Nullable Object value) {
    boolean isPlain = value instanceof String || value instanceof Long || value instanceof Boolean;
    boolean isNew = isPlain ? plain.add(value) : isNewAmongOthers(value);
    if (isNew) {
      values.add(value);
    }
  }

  private boolean isNewAmongOthers(@Nullable Object value) {
    call.spendSteps(others.size());
    for (Object other : others) {
      if (GoValues.deepEqual(value, other)) {
        return false;
      }
    }
    return others.add(value);
  }

  List<@Nullable Object> values() {
    return values;
  }
}
