package dev.lading.overlay.internal.reference;

import dev.lading.overlay.internal.resource.Resource;
import java.util.List;

/** Whether two resources were renamed together. */
final class Affixes {

  private Affixes() {}

  /**
   * Whether the prefixes and suffixes of two resources end alike.
   *
   * @param emptyMatches whether none of a kind goes with any
   */
  static boolean match(Resource a, Resource b, boolean emptyMatches) {
    return match(a.prefixes(), b.prefixes(), emptyMatches)
        && match(a.suffixes(), b.suffixes(), emptyMatches);
  }

  private static boolean match(List<String> a, List<String> b, boolean emptyMatches) {
    if (a.isEmpty() || b.isEmpty()) {
      return emptyMatches || a.isEmpty() && b.isEmpty();
    }
    int common = Math.min(a.size(), b.size());
    return a.subList(a.size() - common, a.size()).equals(b.subList(b.size() - common, b.size()));
  }
}
