package dev.lading.gotemplate;

import dev.lading.gotemplate.internal.eval.TextCompiler;
import dev.lading.gotemplate.run.TemplateException;

/**
 * Parses texts apart from any set, so that several threads can parse those of one set and a text is
 * parsed once for many sets: {@link TemplateSet#plus(java.util.List)} puts them together. What
 * texts share is looked up once for each parser. Used by one thread.
 */
public final class TextParser {
  private final TextCompiler compiler;

  private TextParser(TemplateOptions options) {
    this.compiler = new TextCompiler(options.dialect());
  }

  /** A parser of texts for sets with these options. */
  public static TextParser of(TemplateOptions options) {
    return new TextParser(options);
  }

  /**
   * Parses a text.
   *
   * @param name of the template that the text itself is
   * @throws TemplateException in Go's words
   */
  public ParsedText parse(String name, String text) {
    return new ParsedText(compiler.compile(name, text));
  }
}
