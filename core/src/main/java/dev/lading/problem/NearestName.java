package dev.lading.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant: the known name nearest to a misspelt one. */
public final class NearestName {

  private static final int LONGEST = 64;

  /** Hostile input may know any number of names; no type has as many. */
  private static final int MOST_CANDIDATES = 300;

  private NearestName() {}

  /** The nearest of the known names, or null when none is near. */
  public static @Nullable String of(String name, List<String> known) {
    if (name.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known.subList(0, Math.min(known.size(), MOST_CANDIDATES))) {
      if (candidate.length() > LONGEST) {
        continue;
      }
      int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Edit distance, with a swap of neighbours as one edit. */
  private static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (same(a, i, b, j) ? 0 : 1);
        current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
          current[j] = Math.min(current[j], 1 + beforePrevious[j - 2]);
        }
      }
      int[] spare = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
  }
}
