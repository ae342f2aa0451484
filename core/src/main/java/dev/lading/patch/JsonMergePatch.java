package dev.lading.patch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patch (RFC 7386): objects are merged field by field, null takes a field away, anything
 * else takes the place of what is there, lists too. This is how the API server patches custom
 * resources.
 */
public final class JsonMergePatch {

  private JsonMergePatch() {}

  /** The document with the patch applied; both are left alone. */
  public static @Nullable Object apply(@Nullable Object document, @Nullable Object patch) {
    if (!(patch instanceof Map<?, ?> changes)) {
      return JsonValues.copy(patch);
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    if (document instanceof Map<?, ?> fields) {
      fields.forEach((key, value) -> merged.put((String) key, value));
    }
    changes.forEach(
        (key, value) -> {
          String name = (String) key;
          if (value == null) {
            merged.remove(name);
          } else {
            merged.put(name, apply(merged.get(name), value));
          }
        });
    return merged;
  }
}
