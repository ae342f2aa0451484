package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.RunOptions;
import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.internal.syntax.Parser;
import dev.lading.gotemplate.internal.syntax.Source;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set as a short chain of maps: what was parsed last lies over what it was added to. */
public final class CompiledSet implements TemplateSet {
  /** A longer chain is copied into one map. */
  private static final int MAX_CHAIN = 8;

  private final String name;
  private final TemplateOptions options;
  private final @Nullable CompiledSet base;
  private final Map<String, Program> programs;
  private final int chain;

  private CompiledSet(
      String name,
      TemplateOptions options,
      @Nullable CompiledSet base,
      Map<String, Program> programs) {
    this.name = name;
    this.options = options;
    this.base = base;
    this.programs = programs;
    this.chain = base == null ? 0 : base.chain + 1;
  }

  /** A set without templates. */
  public static CompiledSet empty(String name, TemplateOptions options) {
    return new CompiledSet(name, options, null, Map.of());
  }

  @Override
  public TemplateSet plus(String templateName, String text) {
    Functions functions = new Functions(options.functions());
    Compiler compiler = new Compiler(functions);
    Source source =
        new Source(templateName, text, options.leftDelimiter(), options.rightDelimiter());
    Parser.parse(source, compiler, functions::isDefined);
    Map<String, Program> added = new HashMap<>();
    for (Program program : compiler.programs()) {
      Program old = find(program.name());
      if (old == null || !program.isEmpty()) {
        added.put(program.name(), program);
      }
    }
    return chain < MAX_CHAIN ? new CompiledSet(name, options, this, added) : flat(added);
  }

  private CompiledSet flat(Map<String, Program> added) {
    Map<String, Program> all = new HashMap<>();
    collect(all);
    all.putAll(added);
    return new CompiledSet(name, options, null, all);
  }

  private void collect(Map<String, Program> all) {
    if (base != null) {
      base.collect(all);
    }
    all.putAll(programs);
  }

  @Override
  public TemplateSet withOptions(TemplateOptions value) {
    return new CompiledSet(name, value, base, programs);
  }

  @Override
  public TemplateOptions options() {
    return options;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> templateNames() {
    Map<String, Program> all = new HashMap<>();
    collect(all);
    return Collections.unmodifiableSet(new TreeSet<>(all.keySet()));
  }

  @Override
  public boolean has(String templateName) {
    return find(templateName) != null;
  }

  @Nullable Program find(String templateName) {
    for (CompiledSet set = this; set != null; set = set.base) {
      Program program = set.programs.get(templateName);
      if (program != null) {
        return program;
      }
    }
    return null;
  }

  @Override
  public String execute(String templateName, @Nullable Object data, RunOptions runOptions) {
    return new Machine(new Run(runOptions), this).execute(templateName, data);
  }
}
