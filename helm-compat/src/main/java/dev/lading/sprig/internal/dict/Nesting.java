package dev.lading.sprig.internal.dict;

import dev.lading.gotemplate.run.FunctionException;

/** How deep dicts may nest before they are taken to hold themselves. */
final class Nesting {
  private static final int MAX_DEPTH = 1000;

  private Nesting() {}

  static void check(int depth) {
    if (depth > MAX_DEPTH) {
      throw new FunctionException(
          "value is nested more than " + MAX_DEPTH + " deep; does it hold itself?");
    }
  }
}
