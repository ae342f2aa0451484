package dev.lading.patch.internal.merge;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import dev.lading.schema.MergeSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges the lists of {@link ApiServerMerge}: by key, or plain values each once. */
final class ApiServerLists {

  private final @Nullable String mergeKey;
  private final @Nullable MergeSchema items;

  private ApiServerLists(MergeSchema schema) {
    this.mergeKey = schema.mergeKeys().isEmpty() ? null : schema.mergeKeys().get(0);
    this.items = schema.items();
  }

  static List<@Nullable Object> merge(
      List<?> original, List<?> patch, @Nullable List<?> order, MergeSchema schema) {
    return new ApiServerLists(schema).merge(original, patch, order);
  }

  private List<@Nullable Object> merge(List<?> original, List<?> patch, @Nullable List<?> order) {
    Map<@Nullable Object, @Nullable Object> merged = new LinkedHashMap<>();
    boolean replaces = patch.stream().anyMatch(item -> "replace".equals(directiveOf(item)));
    if (!replaces) {
      original.forEach(item -> merged.put(keyOf(item), item));
    }
    List<@Nullable Object> patchOrder = new ArrayList<>();
    for (Object item : patch) {
      String directive = directiveOf(item);
      if (directive == null) {
        Object key = keyOf(item);
        merged.put(key, mergedItem(merged.get(key), item));
        patchOrder.add(key);
      } else if (directive.equals("delete")) {
        merged.remove(keyOf(item));
      } else if (!directive.equals("replace")) {
        throw ApiServerMerge.unknown(directive);
      }
    }
    List<@Nullable Object> wanted = order == null ? patchOrder : keysOf(order);
    List<@Nullable Object> before = keysOf(replaces ? List.of() : original);
    List<@Nullable Object> result = new ArrayList<>(merged.size());
    for (Object key : ordered(merged, wanted, before)) {
      result.add(merged.get(key));
    }
    return result;
  }

  private @Nullable Object mergedItem(@Nullable Object old, @Nullable Object item) {
    return old instanceof Map<?, ?> map && item instanceof Map<?, ?> changes
        ? ApiServerMerge.mergeMap(map, changes, items)
        : ApiServerMerge.withoutDirectives(item);
  }

  private static @Nullable String directiveOf(@Nullable Object item) {
    return item instanceof Map<?, ?> map && map.get(ApiServerMerge.DIRECTIVE) instanceof String word
        ? word
        : null;
  }

  private List<@Nullable Object> keysOf(List<?> list) {
    List<@Nullable Object> keys = new ArrayList<>(list.size());
    list.forEach(item -> keys.add(keyOf(item)));
    return keys;
  }

  private @Nullable Object keyOf(@Nullable Object item) {
    if (!(item instanceof Map<?, ?> map) || mergeKey == null) {
      return item;
    }
    if (!map.containsKey(mergeKey)) {
      throw new PatchException(
          Problem.of("patch-merge-key", "map does not contain declared merge key: " + mergeKey)
              .withHint("give every item of the list its " + mergeKey));
    }
    return map.get(mergeKey);
  }

  /** Those of the patch in its order; those it does not name keep their place before the next. */
  private static List<@Nullable Object> ordered(
      Map<?, ?> merged, List<@Nullable Object> wanted, List<@Nullable Object> before) {
    List<@Nullable Object> named = new ArrayList<>();
    wanted.stream().filter(merged::containsKey).distinct().forEach(named::add);
    List<@Nullable Object> others = new ArrayList<>(merged.keySet());
    others.removeAll(new HashSet<>(named));
    Map<@Nullable Object, Integer> places = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      places.putIfAbsent(before.get(i), i);
    }
    List<@Nullable Object> result = new ArrayList<>(merged.size());
    int i = 0;
    for (Object key : named) {
      Integer place = places.get(key);
      while (place != null
          && i < others.size()
          && places.getOrDefault(others.get(i), -1) < place
          && places.containsKey(others.get(i))) {
        result.add(others.get(i++));
      }
      result.add(key);
    }
    result.addAll(others.subList(i, others.size()));
    return result;
  }
}
