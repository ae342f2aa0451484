package dev.lading.gotemplate.internal.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The variables defined at a place of one template, beside {@code $} that always is. Go checks
 * names at parse time only; values live elsewhere.
 */
final class Scopes {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void define(String name) {
    names.add(name);
    Integer count = counts.get(name);
    counts.put(name, count == null ? 1 : count + 1);
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
      int count = Objects.requireNonNull(counts.remove(name));
      if (count > 1) {
        counts.put(name, count - 1);
      }
    }
  }
}
