package dev.lading.patch;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7386): objects are merged, null takes a member away, everything else
 * replaces what was there. Immutable.
 */
public final class MergePatch {

  private static final int MAX_DEPTH = 1_000;

  private final @Nullable Object patch;

  private MergePatch(@Nullable Object patch) {
    this.patch = patch;
  }

  /** A patch from its plain form. */
  public static MergePatch of(@Nullable Object tree) {
    return new MergePatch(JsonValues.copy(tree));
  }

  /** The document with the patch merged in; the document itself is left alone. */
  public @Nullable Object apply(@Nullable Object document) {
    return merge(document, patch, 0);
  }

  static @Nullable Object merge(@Nullable Object target, @Nullable Object patch, int depth) {
    if (!(patch instanceof Map<?, ?> changes)) {
      return JsonValues.copy(patch);
    }
    if (depth > MAX_DEPTH) {
      throw new PatchException(
          Problem.of("patch-depth", "The patch is nested more than " + MAX_DEPTH + " deep"));
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    if (target instanceof Map<?, ?> members) {
      members.forEach((key, value) -> merged.put((String) key, value));
    }
    for (Map.Entry<?, ?> change : changes.entrySet()) {
      String key = (String) change.getKey();
      if (change.getValue() == null) {
        merged.remove(key);
      } else {
        merged.put(key, merge(merged.get(key), change.getValue(), depth + 1));
      }
    }
    return merged;
  }
}
