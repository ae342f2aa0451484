package dev.lading.patch.internal.merge;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import dev.lading.schema.MergeSchema;
import dev.lading.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge as the API server does it (apimachinery {@code strategicpatch/patch.go}).
 *
 * <p>A mapping is merged field by field; null takes a field away. A list the schema names is merged
 * by its key, all others are replaced. The order of a merged list is that of {@code
 * $setElementOrder} or of the patch, with the items only the resource has where they were. Where no
 * schema is known everything goes by RFC 7386.
 */
public final class ApiServerMerge {

  static final String DIRECTIVE = "$patch";
  private static final String RETAIN_KEYS = "$retainKeys";
  private static final String ORDER = "$setElementOrder/";
  private static final String DELETE_ITEMS = "$deleteFromPrimitiveList/";

  private ApiServerMerge() {}

  /** The merge keys of an API. */
  public static MergeSchema.Lookup schemas(Schema schema) {
    return new ApiSchemas(schema);
  }

  /**
   * The resource with the patch merged in; both are left alone.
   *
   * @throws PatchException when an item lacks its merge key or a directive is unknown
   */
  public static Map<String, @Nullable Object> merge(
      Map<String, ?> resource, Map<String, ?> patch, MergeSchema.Lookup schemas) {
    MergeSchema schema =
        resource.get("apiVersion") instanceof String apiVersion
                && resource.get("kind") instanceof String kind
            ? schemas.of(apiVersion, kind)
            : null;
    return mergeMap(resource, patch, schema);
  }

  static Map<String, @Nullable Object> mergeMap(
      Map<?, ?> original, Map<?, ?> patch, @Nullable MergeSchema schema) {
    Object directive = patch.get(DIRECTIVE);
    if (directive != null) {
      return directed(String.valueOf(directive), patch);
    }
    Map<String, @Nullable Object> merged = copyOf(original);
    retainKeys(merged, patch);
    patch.forEach((key, value) -> mergeField(merged, (String) key, value, patch, schema));
    patch.keySet().forEach(key -> orderOnly(merged, (String) key, patch, schema));
    return merged;
  }

  private static Map<String, @Nullable Object> directed(String directive, Map<?, ?> patch) {
    return switch (directive) {
      case "replace" -> {
        Map<String, @Nullable Object> replaced = copyOf(patch);
        replaced.remove(DIRECTIVE);
        yield replaced;
      }
      case "delete" -> new LinkedHashMap<>();
      case "merge" -> {
        Map<String, @Nullable Object> rest = copyOf(patch);
        rest.remove(DIRECTIVE);
        yield rest;
      }
      default -> throw unknown(directive);
    };
  }

  static PatchException unknown(String directive) {
    return new PatchException(
        Problem.of("patch-directive", "unknown patch type found: " + directive)
            .withHint("$patch may be replace, delete or merge"));
  }

  private static Map<String, @Nullable Object> copyOf(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
    map.forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }

  private static void retainKeys(Map<String, @Nullable Object> merged, Map<?, ?> patch) {
    if (patch.get(RETAIN_KEYS) instanceof List<?> keys) {
      merged.keySet().removeIf(key -> !keys.contains(key));
    }
  }

  private static void mergeField(
      Map<String, @Nullable Object> merged,
      String key,
      @Nullable Object value,
      Map<?, ?> patch,
      @Nullable MergeSchema schema) {
    if (key.equals(RETAIN_KEYS) || key.startsWith(ORDER)) {
      return;
    }
    if (key.startsWith(DELETE_ITEMS)) {
      deleteItems(merged, key.substring(DELETE_ITEMS.length()), value);
      return;
    }
    if (value == null) {
      merged.remove(key);
      return;
    }
    MergeSchema below = schema == null ? null : schema.field(key);
    Object old = merged.get(key);
    if (old instanceof Map<?, ?> map && value instanceof Map<?, ?> changes) {
      boolean replaced = below != null && below.isReplaced();
      merged.put(key, replaced ? withoutDirectives(changes) : mergeMap(map, changes, below));
    } else if (old instanceof List<?> list
        && value instanceof List<?> changes
        && below != null
        && below.isMergedList()) {
      List<?> order = patch.get(ORDER + key) instanceof List<?> given ? given : null;
      merged.put(key, ApiServerLists.merge(list, changes, order, below));
    } else {
      merged.put(key, withoutDirectives(value));
    }
  }

  private static void deleteItems(
      Map<String, @Nullable Object> merged, String key, @Nullable Object items) {
    if (merged.get(key) instanceof List<?> list && items instanceof List<?> deleted) {
      List<@Nullable Object> rest = new ArrayList<>(list);
      rest.removeIf(deleted::contains);
      merged.put(key, rest);
    }
  }

  /** An order may be given without changes. */
  private static void orderOnly(
      Map<String, @Nullable Object> merged,
      String key,
      Map<?, ?> patch,
      @Nullable MergeSchema schema) {
    if (!key.startsWith(ORDER)) {
      return;
    }
    String field = key.substring(ORDER.length());
    MergeSchema below = schema == null ? null : schema.field(field);
    boolean alone = !patch.containsKey(field);
    if (alone
        && below != null
        && merged.get(field) instanceof List<?> list
        && patch.get(key) instanceof List<?> order) {
      merged.put(field, ApiServerLists.merge(list, List.of(), order, below));
    }
  }

  /** A new value as it is, but for directives and nulls in mappings. */
  static @Nullable Object withoutDirectives(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach(
          (key, member) -> {
            String name = (String) key;
            boolean directive =
                name.equals(DIRECTIVE)
                    || name.equals(RETAIN_KEYS)
                    || name.startsWith(ORDER)
                    || name.startsWith(DELETE_ITEMS);
            if (member != null && !directive) {
              plain.put(name, withoutDirectives(member));
            }
          });
      return plain;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>(list.size());
      for (Object item : list) {
        boolean directive = item instanceof Map<?, ?> map && map.containsKey(DIRECTIVE);
        if (!directive) {
          plain.add(withoutDirectives(item));
        }
      }
      return plain;
    }
    return value;
  }
}
