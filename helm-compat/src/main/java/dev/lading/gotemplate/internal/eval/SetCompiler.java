package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.internal.syntax.Names;
import dev.lading.gotemplate.internal.syntax.Parser;
import dev.lading.gotemplate.internal.syntax.QuickParser;
import dev.lading.gotemplate.internal.syntax.Source;
import dev.lading.gotemplate.run.TemplateException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles texts that are added to a set together. What they share, names and functions, is looked
 * up once. Used by one thread.
 */
public final class SetCompiler {
  private final CompiledSet base;
  private final Functions functions;
  private final Names names = new Names();
  private final Map<String, Program> added = new HashMap<>();

  SetCompiler(CompiledSet base) {
    this.base = base;
    this.functions = new Functions(base.dialect().functions());
  }

  /**
   * Adds what a text defines.
   *
   * @throws TemplateException in Go's words; nothing of the text is added then
   */
  public void add(String name, String text) {
    Dialect dialect = base.dialect();
    Source source = new Source(name, text, dialect.leftDelimiter(), dialect.rightDelimiter());
    for (Program program : compile(source)) {
      add(program);
    }
  }

  /** Adds what texts added to the same set define, as if they had been added here. */
  public void addAll(SetCompiler later) {
    later.added.values().forEach(this::add);
  }

  private void add(Program program) {
    if (!program.isEmpty() || find(program.name()) == null) {
      added.put(program.name(), program);
    }
  }

  private @Nullable Program find(String name) {
    Program program = added.get(name);
    return program == null ? base.find(name) : program;
  }

  private Collection<Program> compile(Source source) {
    Compiler quick = new Compiler(functions);
    if (QuickParser.parse(source, quick, names, functions::isDefined)) {
      return quick.programs();
    }
    Compiler compiler = new Compiler(functions);
    Parser.parse(source, compiler, functions::isDefined);
    return compiler.programs();
  }

  /** The set and all that was added; to be asked for once. */
  public CompiledSet set() {
    return base.with(added);
  }
}
