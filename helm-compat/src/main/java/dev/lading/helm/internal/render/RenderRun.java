package dev.lading.helm.internal.render;

import dev.lading.gotemplate.function.Templates;
import dev.lading.helm.release.ResourceLookup;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Helm's functions share while one chart is rendered. */
final class RenderRun {

  private static final int MAX_INCLUDES = 1_000;

  private final ResourceLookup lookup;
  private final Map<String, int[]> includes = new HashMap<>();
  private final Map<Tpl, Templates> parsed = new HashMap<>();

  private final int[] tpls = new int[1];

  private record Tpl(Templates set, String text) {

    // written out since what the JDK generates takes tens of milliseconds in a new process

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Tpl tpl && set.equals(tpl.set) && text.equals(tpl.text);
    }

    @Override
    public int hashCode() {
      return 31 * set.hashCode() + text.hashCode();
    }
  }

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
