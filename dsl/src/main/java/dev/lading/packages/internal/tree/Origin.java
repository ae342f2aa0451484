package dev.lading.packages.internal.tree;

import dev.lading.problem.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param source the file, or the kind of flag
 * @param key the place of its key
 * @param value the place of the value
 * @param flagText what a flag said before it was taken for a number or the like; null elsewhere
 */
public record Origin(
    String source, @Nullable Position key, @Nullable Position value, @Nullable String flagText) {

  /** What the user sees of it; never the text of a flag, which may be secret. */
  @Override
  public String toString() {
    return source + (value == null ? "" : ":" + value);
  }
}
