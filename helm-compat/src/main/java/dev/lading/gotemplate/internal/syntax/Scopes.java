package dev.lading.gotemplate.internal.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables defined at a place of one template, beside {@code $} that always is. Go checks
 * names at parse time only; values live elsewhere.
 */
final class Scopes {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void define(String name) {
    names.add(name);
    counts.merge(name, 1, Integer::sum);
  }

  boolean isDefined(String name) {
    return name.equals("$") || counts.containsKey(name);
  }

  int mark() {
    return names.size();
  }

  void popTo(int mark) {
    while (names.size() > mark) {
      String name = names.remove(names.size() - 1);
      counts.computeIfPresent(name, (key, count) -> count == 1 ? null : (Integer) (count - 1));
    }
  }
}
