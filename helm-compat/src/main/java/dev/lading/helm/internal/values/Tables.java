package dev.lading.helm.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of values: copying, laying one over another, looking up by path. */
public final class Tables {

  private Tables() {}

  /** A value as a map, or null when it is none. */
  @SuppressWarnings("unchecked") // values hold no other maps than those with text keys
  public static @Nullable Map<String, @Nullable Object> table(@Nullable Object value) {
    return isMap(value) ? (Map<String, @Nullable Object>) value : null;
  }

  /** Asks for the classes most values have first: it takes longer to ask for an interface. */
  private static boolean isMap(@Nullable Object value) {
    return value instanceof LinkedHashMap
        || !isScalar(value) && !(value instanceof ArrayList) && value instanceof Map;
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Double;
  }

  /** Helm's MergeMaps: maps deep, everything else replaced by the later. Shares what it can. */
  public static Map<String, @Nullable Object> merge(
      Map<String, @Nullable Object> under, Map<String, @Nullable Object> over) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(under);
    over.forEach(
        (key, value) -> {
          Map<String, @Nullable Object> upper = table(value);
          Map<String, @Nullable Object> lower = table(merged.get(key));
          merged.put(key, upper != null && lower != null ? merge(lower, upper) : value);
        });
    return merged;
  }

  /** A copy down to the scalars, all of whose maps and lists may be changed. */
  public static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
    for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
      copy.put(entry.getKey(), copyValue(entry.getValue()));
    }
    return copy;
  }

  private static @Nullable Object copyValue(@Nullable Object value) {
    if (isScalar(value)) {
      return value;
    }
    Map<String, @Nullable Object> map = table(value);
    if (map != null) {
      return copy(map);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    for (Object item : list) {
      copy.add(copyValue(item));
    }
    return copy;
  }

  /** {@code Values.Table}: the map at a dotted path, or null. */
  public static @Nullable Map<String, @Nullable Object> at(
      Map<String, @Nullable Object> values, String path) {
    Map<String, @Nullable Object> table = values;
    for (int from = 0; from <= path.length() && table != null; ) {
      int dot = path.indexOf('.', from);
      int end = dot < 0 ? path.length() : dot;
      table = table(table.get(path.substring(from, end)));
      from = end + 1;
    }
    return table;
  }

  /** {@code Values.PathValue}: the value at a dotted path when it is there and no map. */
  public static @Nullable Object scalarAt(Map<String, @Nullable Object> values, String path) {
    int dot = path.lastIndexOf('.');
    Map<String, @Nullable Object> table = dot < 0 ? values : at(values, path.substring(0, dot));
    Object value = table == null ? null : table.get(path.substring(dot + 1));
    return value instanceof Map ? null : value;
  }
}
