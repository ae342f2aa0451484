package dev.lading.helm.internal.render;

import dev.lading.gotemplate.function.Templates;
import dev.lading.helm.release.ResourceLookup;
import java.util.HashMap;
import java.util.Map;

/** What Helm's functions share while one chart is rendered. */
final class RenderRun {

  private static final int MAX_INCLUDES = 1_000;

  private final ResourceLookup lookup;
  private final Map<String, int[]> includes = new HashMap<>();
  private final Map<Tpl, Templates> parsed = new HashMap<>();

  private final int[] tpls = new int[1];

  private record Tpl(Templates set, String text) {}

  RenderRun(ResourceLookup lookup) {
    this.lookup = lookup;
  }

  ResourceLookup lookup() {
    return lookup;
  }

  /** The counter of running includes of a template. */
  int[] includesOf(String name) {
    return includes.computeIfAbsent(name, key -> new int[1]);
  }

  /** The set with a text of {@code tpl} as its main template; parsed once. */
  Templates parsed(Templates set, String text) {
    Tpl key = new Tpl(set, text);
    Templates known = parsed.get(key);
    if (known == null) {
      known = set.plus(set.name(), text);
      parsed.put(key, known);
    }
    return known;
  }

  /** The counter of running calls of {@code tpl}. */
  int[] tpls() {
    return tpls;
  }

  static boolean isTooDeep(int[] running) {
    return running[0] > MAX_INCLUDES;
  }
}
