package dev.lading.gotemplate.internal.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The variables defined at a place of one template, beside {@code $} that always is. Go checks
 * names at parse time only; values live elsewhere.
 */
final class Scopes {
  /** Up to so many a look through the list beats a hash table. */
  private static final int FEW = 32;

  private final List<String> names = new ArrayList<>();

  /** How often each name is in the list; kept once there are more than a few. */
  private @Nullable Map<String, Integer> counts;

  void define(String name) {
    names.add(name);
    if (counts != null) {
      counts.merge(name, 1, Integer::sum);
    } else if (names.size() > FEW) {
      Map<String, Integer> counted = new HashMap<>();
      names.forEach(known -> counted.merge(known, 1, Integer::sum));
      counts = counted;
    }
  }

  boolean isDefined(String name) {
    return name.equals("$") || (counts == null ? names.contains(name) : counts.containsKey(name));
  }

  int mark() {
    return names.size();
  }

  void popTo(int mark) {
    while (names.size() > mark) {
      String name = names.remove(names.size() - 1);
      if (counts != null) {
        int count = Objects.requireNonNull(counts.remove(name));
        if (count > 1) {
          counts.put(name, count - 1);
        }
      }
    }
  }
}
