package dev.lading.gotemplate;

import dev.lading.gotemplate.internal.eval.Definitions;

/**
 * The templates one text defines: itself and its {@code define}s. Made by {@link TextParser}.
 * Immutable and safe for use by many threads.
 */
public final class ParsedText {
  private final Definitions definitions;

  ParsedText(Definitions definitions) {
    this.definitions = definitions;
  }

  Definitions definitions() {
    return definitions;
  }
}
