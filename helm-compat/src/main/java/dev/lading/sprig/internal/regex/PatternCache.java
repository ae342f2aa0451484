package dev.lading.sprig.internal.regex;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.run.FunctionException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The expressions templates used, compiled: they use few, and each many times. A host that executes
 * many templates gives their runs one cache as an attribute. Safe for use by many threads.
 */
public final class PatternCache {
  private static final int MAX_PATTERNS = 256;
  private static final int MAX_LENGTH = 1_000;

  private final Map<String, GoPattern> patterns = new ConcurrentHashMap<>();

  /** The cache the run was given, or an empty one. */
  public static PatternCache of(CallContext call) {
    PatternCache given = call.attributeOrNull(PatternCache.class);
    return given == null ? new PatternCache() : given;
  }

  /**
   * regexp.Compile.
   *
   * @throws FunctionException as {@link GoPattern#compile} does
   */
  public GoPattern compile(String source) {
    GoPattern known = patterns.get(source);
    return known == null ? keep(source, GoPattern.compile(source)) : known;
  }

  /**
   * regexp.MustCompile.
   *
   * @throws FunctionException as {@link GoPattern#mustCompile} does
   */
  public GoPattern mustCompile(String source) {
    GoPattern known = patterns.get(source);
    return known == null ? keep(source, GoPattern.mustCompile(source)) : known;
  }

  private GoPattern keep(String source, GoPattern pattern) {
    if (source.length() <= MAX_LENGTH && patterns.size() < MAX_PATTERNS) {
      patterns.put(source, pattern);
    }
    return pattern;
  }
}
