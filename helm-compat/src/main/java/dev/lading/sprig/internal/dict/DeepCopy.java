package dev.lading.sprig.internal.dict;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.sprig.internal.semver.VersionObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies of dicts and lists that share nothing with the original (mitchellh/copystructure). Where
 * upstream never comes back from a dict that holds itself, this fails.
 */
public final class DeepCopy {
  /** What a container counts for beside its elements. */
  private static final int CONTAINER = 16;

  private final CallContext call;
  private int depth;
  private long copied;

  private DeepCopy(CallContext call) {
    this.call = call;
  }

  /**
   * A copy of a value.
   *
   * @throws FunctionException for nil, and for values nested more than 1,000 deep
   */
  public static Object of(CallContext call, @Nullable Object value) {
    if (value == null) {
      throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
    }
    return new DeepCopy(call).copyNonNull(value);
  }

  private @Nullable Object copy(@Nullable Object value) {
    return value == null ? null : copyNonNull(value);
  }

  private Object copyNonNull(Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      Nesting.check(++depth);
      Object copy = value instanceof Map<?, ?> map ? copyMap(map) : copyList((List<?>) value);
      depth--;
      return copy;
    }
    // reflection does not reach the fields of a version, so Go's copy has none of them
    return value instanceof VersionObject version ? version.blank() : value;
  }

  /** A small value may hold the same container many times over; its copies are all different. */
  private void count(int size) {
    copied += CONTAINER + size;
    call.spendSteps(size);
    call.requireElements(copied);
  }

  private Object copyMap(Map<?, ?> map) {
    count(map.size());
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      copy.put((String) entry.getKey(), copy(entry.getValue()));
    }
    return map instanceof GoMap typed ? GoMap.of(typed.goType(), copy) : copy;
  }

  private Object copyList(List<?> list) {
    count(list.size());
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    for (Object element : list) {
      copy.add(copy(element));
    }
    return list instanceof GoList typed ? GoList.of(typed.goType(), copy) : copy;
  }
}
