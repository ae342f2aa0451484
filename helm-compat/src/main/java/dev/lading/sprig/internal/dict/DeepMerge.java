package dev.lading.sprig.internal.dict;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merging of dicts as mergo 1.0 does it (deepMerge of merge.go, for maps): into the destination, in
 * place, and nested dicts of the source may end up shared.
 *
 * <p>Without overwriting, what is empty in the destination (zero, false, "", nil, an empty list or
 * dict) is filled from the source, and a nil in the source counts for nothing. With overwriting the
 * source wins, nil included, except that dicts are merged.
 */
public final class DeepMerge {
  private final CallContext call;
  private final boolean overwrite;
  private int depth;

  private DeepMerge(CallContext call, boolean overwrite) {
    this.call = call;
    this.overwrite = overwrite;
  }

  /** Fills the destination from the source. */
  public static void fill(
      CallContext call,
      Map<String, @Nullable Object> target,
      Map<String, @Nullable Object> source) {
    new DeepMerge(call, false).merge(target, source);
  }

  /** Overwrites the destination with the source. */
  public static void overwrite(
      CallContext call,
      Map<String, @Nullable Object> target,
      Map<String, @Nullable Object> source) {
    new DeepMerge(call, true).merge(target, source);
  }

  private void merge(Map<String, @Nullable Object> target, Map<String, @Nullable Object> source) {
    Nesting.check(++depth);
    call.spendSteps(source.size());
    // the keys are taken first: source and destination may be one and the same
    for (String key : source.keySet().toArray(new String[0])) {
      Object value = source.get(key);
      if (value == null) {
        if (overwrite) {
          target.put(key, null);
        }
      } else {
        mergeEntry(target, key, value);
      }
    }
    depth--;
  }

  private void mergeEntry(Map<String, @Nullable Object> target, String key, Object value) {
    Object old = target.get(key);
    if (old instanceof Map<?, ?> oldMap && value instanceof Map<?, ?> map) {
      merge(cast(oldMap), cast(map));
      if (!oldMap.isEmpty()) {
        return;
      }
    }
    if (overwrite || isEmpty(old)) {
      target.put(key, value);
    }
  }

  @SuppressWarnings("unchecked") // Go maps here have string keys only, see GoValue
  private static Map<String, @Nullable Object> cast(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  /** mergo's emptiness, by which structs are never empty. */
  private static boolean isEmpty(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    return GoValues.kindOf(value) != GoKind.STRUCT && !GoValues.isTrue(value);
  }
}
