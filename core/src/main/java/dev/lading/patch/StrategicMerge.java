package dev.lading.patch;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import dev.lading.schema.FieldInfo;
import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge as the API server and {@code kubectl patch --type strategic} do it (apimachinery
 * {@code strategicpatch/patch.go}): lists with a merge key are merged item by item, with the keys
 * of the current API, and the directives {@code $patch}, {@code $retainKeys}, {@code
 * $setElementOrder/…} and {@code $deleteFromPrimitiveList/…} are obeyed. Null takes a field away.
 *
 * <p>Kinds the schema does not know have no merge keys and are merged as {@link MergePatch} does,
 * which is all the API server offers for custom resources. A schema that was extended by their
 * definitions merges their lists by the keys that server-side apply uses. Immutable.
 */
public final class StrategicMerge {

  private static final int MAX_DEPTH = 1_000;
  private static final String DIRECTIVE = "$patch";
  private static final String RETAIN_KEYS = "$retainKeys";
  private static final String ORDER_PREFIX = "$setElementOrder/";
  private static final String DELETE_PREFIX = "$deleteFromPrimitiveList/";

  private final Schema schema;

  private StrategicMerge(Schema schema) {
    this.schema = schema;
  }

  /** By the merge keys of the current Kubernetes API. */
  public static StrategicMerge kubernetes() {
    return new StrategicMerge(Schema.kubernetes());
  }

  /** By the merge keys of another schema. */
  public static StrategicMerge by(Schema schema) {
    return new StrategicMerge(schema);
  }

  /**
   * A resource with a patch merged in; the resource itself is left alone. The resource's apiVersion
   * and kind decide about merge keys.
   *
   * @throws PatchException when an item lacks its merge key or a directive makes no sense, with the
   *     path
   */
  public Map<String, @Nullable Object> apply(Map<String, ?> resource, Map<String, ?> patch) {
    Optional<KindInfo> kind =
        schema.kind(
            String.valueOf(resource.get("apiVersion")), String.valueOf(resource.get("kind")));
    return new Run().mergeObjects(resource, patch, kind.map(KindInfo::type).orElse(null), "", 0);
  }

  /** One merge; only for the methods to stand together. */
  private static final class Run {

    Map<String, @Nullable Object> mergeObjects(
        Map<?, ?> original, Map<?, ?> patch, @Nullable TypeInfo type, String path, int depth) {
      if (depth > MAX_DEPTH) {
        throw problem("The patch is nested more than " + MAX_DEPTH + " deep", path, null);
      }
      Object directive = patch.get(DIRECTIVE);
      if (directive != null) {
        return replaceOrDelete(directive, patch, path);
      }
      Map<String, @Nullable Object> merged = new LinkedHashMap<>();
      original.forEach((key, value) -> merged.put((String) key, value));
      retainKeys(merged, patch, path);
      Map<String, Object> orders = orders(patch);
      for (Map.Entry<?, ?> change : patch.entrySet()) {
        String key = (String) change.getKey();
        if (key.startsWith(DELETE_PREFIX)) {
          String field = key.substring(DELETE_PREFIX.length());
          deleteScalars(merged, field, change.getValue(), join(path, field));
        } else if (!key.startsWith("$")) {
          mergeField(
              merged, key, change.getValue(), field(type, key), orders.remove(key), path, depth);
        }
      }
      for (Map.Entry<String, Object> order : orders.entrySet()) {
        reorder(merged, order.getKey(), order.getValue(), field(type, order.getKey()), path);
      }
      return merged;
    }

    private Map<String, @Nullable Object> replaceOrDelete(
        Object directive, Map<?, ?> patch, String path) {
      if (directive.equals("delete")) {
        return new LinkedHashMap<>();
      }
      if (directive.equals("replace")) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        patch.forEach((key, value) -> replaced.put((String) key, JsonValues.copy(value)));
        replaced.remove(DIRECTIVE);
        return replaced;
      }
      throw problem(
          "Unknown patch type found: " + directive,
          path,
          "write $patch: delete or $patch: replace");
    }

    private static void retainKeys(
        Map<String, @Nullable Object> merged, Map<?, ?> patch, String path) {
      if (!patch.containsKey(RETAIN_KEYS)) {
        return;
      }
      if (!(patch.get(RETAIN_KEYS) instanceof List<?> retained)) {
        throw problem("$retainKeys must be a list", path, null);
      }
      for (Object key : patch.keySet()) {
        if (!((String) key).startsWith("$") && !retained.contains(key)) {
          throw problem(
              "The patch sets " + key + ", which its $retainKeys does not list",
              path,
              "list it too");
        }
      }
      merged.keySet().removeIf(key -> !retained.contains(key));
    }

    /** The wanted orders of lists, by field. */
    private static Map<String, Object> orders(Map<?, ?> patch) {
      Map<String, Object> orders = new LinkedHashMap<>();
      patch.forEach(
          (key, value) -> {
            if (((String) key).startsWith(ORDER_PREFIX) && value != null) {
              orders.put(((String) key).substring(ORDER_PREFIX.length()), value);
            }
          });
      return orders;
    }

    private void mergeField(
        Map<String, @Nullable Object> merged,
        String key,
        @Nullable Object change,
        @Nullable FieldInfo field,
        @Nullable Object order,
        String path,
        int depth) {
      String here = join(path, key);
      Object before = merged.get(key);
      if (change == null) {
        merged.remove(key);
      } else if (before instanceof Map<?, ?> object && change instanceof Map<?, ?> changes) {
        boolean replaced = has(field, "replace");
        TypeInfo type = field == null ? null : typeOf(field);
        merged.put(
            key,
            replaced
                ? withoutDirectives(change)
                : mergeObjects(object, changes, type, here, depth + 1));
      } else if (before instanceof List<?> list && change instanceof List<?> items) {
        merged.put(key, mergeLists(list, items, field, order, here, depth));
      } else {
        merged.put(key, withoutDirectives(change));
      }
    }

    private static @Nullable TypeInfo typeOf(FieldInfo field) {
      return field.type().orElse(null);
    }

    private List<@Nullable Object> mergeLists(
        List<?> original,
        List<?> patch,
        @Nullable FieldInfo field,
        @Nullable Object order,
        String path,
        int depth) {
      if (field == null || !has(field, "merge")) {
        return asList(withoutDirectives(patch));
      }
      List<?> wanted = order instanceof List<?> list ? list : patch;
      List<String> keys = keysOf(field);
      if (keys.isEmpty()) {
        List<@Nullable Object> both = new ArrayList<>(original);
        patch.stream().filter(item -> !both.contains(item)).forEach(both::add);
        return ElementOrder.scalars().arrange(both, wanted, original);
      }
      return mergeItems(original, patch, field, new ItemKey(keys, field), wanted, path, depth);
    }

    private List<@Nullable Object> mergeItems(
        List<?> original,
        List<?> patch,
        FieldInfo field,
        ItemKey key,
        List<?> wanted,
        String path,
        int depth) {
      List<@Nullable Object> merged = new ArrayList<>(original);
      List<Map<?, ?>> changes = new ArrayList<>();
      boolean replace = false;
      for (int i = 0; i < patch.size(); i++) {
        Map<?, ?> item = itemOf(patch.get(i), path + "[" + i + "]");
        Object directive = item.get(DIRECTIVE);
        if (directive == null) {
          changes.add(item);
        } else if (directive.equals("replace")) {
          replace = true;
        } else if (directive.equals("delete")) {
          Object value = key.required(item, path + "[" + i + "]");
          merged.removeIf(old -> old instanceof Map<?, ?> map && value.equals(key.of(map)));
        } else {
          throw problem(
              "Unknown patch type found: " + directive,
              path + "[" + i + "]",
              "write $patch: delete or $patch: replace");
        }
      }
      if (replace) {
        List<@Nullable Object> replaced = new ArrayList<>();
        changes.forEach(item -> replaced.add(withoutDirectives(item)));
        return replaced;
      }
      for (Map<?, ?> item : changes) {
        mergeItem(merged, item, field, key, path, depth);
      }
      return ElementOrder.by(key).arrange(merged, wanted, original);
    }

    private void mergeItem(
        List<@Nullable Object> merged,
        Map<?, ?> item,
        FieldInfo field,
        ItemKey key,
        String path,
        int depth) {
      Object value = key.required(item, path);
      for (int i = 0; i < merged.size(); i++) {
        if (merged.get(i) instanceof Map<?, ?> old && value.equals(key.of(old))) {
          String here = path + "[" + key.names() + "=" + value + "]";
          merged.set(i, mergeObjects(old, item, field.type().orElse(null), here, depth + 1));
          return;
        }
      }
      merged.add(withoutDirectives(item));
    }

    private static Map<?, ?> itemOf(@Nullable Object item, String path) {
      if (item instanceof Map<?, ?> map) {
        return map;
      }
      throw problem("The list merges objects, but the patch has something else", path, null);
    }

    private static void deleteScalars(
        Map<String, @Nullable Object> merged, String field, @Nullable Object values, String path) {
      if (!(values instanceof List<?> deleted)) {
        throw problem("$deleteFromPrimitiveList must be a list", path, null);
      }
      if (merged.get(field) instanceof List<?> list) {
        merged.put(field, list.stream().filter(item -> !deleted.contains(item)).toList());
      }
    }

    /** An order for a list the patch does not change otherwise. */
    private static void reorder(
        Map<String, @Nullable Object> merged,
        String key,
        Object order,
        @Nullable FieldInfo field,
        String path) {
      if (!(order instanceof List<?> wanted)) {
        throw problem("$setElementOrder must be a list", join(path, key), null);
      }
      if (merged.get(key) instanceof List<?> list && field != null) {
        List<String> keys = keysOf(field);
        ElementOrder elements =
            keys.isEmpty() ? ElementOrder.scalars() : ElementOrder.by(new ItemKey(keys, field));
        merged.put(key, elements.arrange(list, wanted, list));
      }
    }

    /** One key for the API's own kinds; custom resources have those of server-side apply. */
    private static List<String> keysOf(FieldInfo field) {
      return field.mergeKey().map(List::of).orElseGet(field::listMapKeys);
    }

    private static @Nullable FieldInfo field(@Nullable TypeInfo type, String name) {
      return type == null ? null : type.field(name).orElse(null);
    }

    private static boolean has(@Nullable FieldInfo field, String strategy) {
      return field != null && field.patchStrategies().contains(strategy);
    }

    private static List<@Nullable Object> asList(@Nullable Object value) {
      List<@Nullable Object> list = new ArrayList<>();
      if (value instanceof List<?> items) {
        list.addAll(items);
      }
      return list;
    }

    /** A copy of what a patch adds, without the directives that have nothing to act on. */
    private static @Nullable Object withoutDirectives(@Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach(
            (key, member) -> {
              if (!isDirective((String) key) && member != null) {
                copy.put((String) key, withoutDirectives(member));
              }
            });
        return copy;
      }
      if (value instanceof List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object item : list) {
          boolean deleted = item instanceof Map<?, ?> map && "delete".equals(map.get(DIRECTIVE));
          if (!deleted) {
            copy.add(withoutDirectives(item));
          }
        }
        return copy;
      }
      return value;
    }

    private static boolean isDirective(String key) {
      return Set.of(DIRECTIVE, RETAIN_KEYS).contains(key)
          || key.startsWith(ORDER_PREFIX)
          || key.startsWith(DELETE_PREFIX);
    }

    private static String join(String path, String name) {
      return path.isEmpty() ? name : path + "." + name;
    }

    private static PatchException problem(String message, String path, @Nullable String hint) {
      return StrategicMerge.problem(message, path, hint);
    }
  }

  static PatchException problem(String message, String path, @Nullable String hint) {
    return new PatchException(Problem.of("strategic-merge", message).withPath(path).withHint(hint));
  }
}
