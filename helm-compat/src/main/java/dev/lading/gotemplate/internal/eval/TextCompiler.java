package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.internal.syntax.Names;
import dev.lading.gotemplate.internal.syntax.Parser;
import dev.lading.gotemplate.internal.syntax.QuickParser;
import dev.lading.gotemplate.internal.syntax.Source;
import dev.lading.gotemplate.run.TemplateException;
import java.util.List;

/**
 * Compiles texts for sets of one dialect. What the texts share, names and functions, is looked up
 * once. Used by one thread.
 */
public final class TextCompiler {
  private final Dialect dialect;
  private final Functions functions;
  private final Names names = new Names();

  public TextCompiler(Dialect dialect) {
    this.dialect = dialect;
    this.functions = new Functions(dialect.functions());
  }

  /**
   * What a text defines: the last definition of each name that is not empty.
   *
   * @throws TemplateException in Go's words
   */
  public Definitions compile(String name, String text) {
    Source source = new Source(name, text, dialect.leftDelimiter(), dialect.rightDelimiter());
    Compiler quick = new Compiler(source);
    if (QuickParser.parse(source, quick, names, functions)) {
      return new Definitions(List.copyOf(quick.programs()));
    }
    Compiler compiler = new Compiler(source);
    Parser.parse(source, compiler, functions);
    return new Definitions(List.copyOf(compiler.programs()));
  }
}
