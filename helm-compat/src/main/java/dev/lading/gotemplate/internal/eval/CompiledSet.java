package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Templates;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set as a short chain of maps: what was parsed last lies over what it was added to. */
public final class CompiledSet implements Templates {
  /** A longer chain is copied into one map. */
  private static final int MAX_CHAIN = 8;

  private final String name;
  private final Dialect dialect;
  private final @Nullable CompiledSet base;
  private final Map<String, Program> programs;
  private final int chain;

  private CompiledSet(
      String name, Dialect dialect, @Nullable CompiledSet base, Map<String, Program> programs) {
    this.name = name;
    this.dialect = dialect;
    this.base = base;
    this.programs = programs;
    this.chain = base == null ? 0 : base.chain + 1;
  }

  /** A set without templates. */
  public static CompiledSet empty(String name, Dialect dialect) {
    return new CompiledSet(name, dialect, null, Map.of());
  }

  @Override
  public CompiledSet plus(String templateName, String text) {
    return plus(List.of(new TextCompiler(dialect).compile(templateName, text)));
  }

  /** This set and what texts define, in their order. */
  public CompiledSet plus(List<Definitions> texts) {
    Map<String, Program> added = new HashMap<>();
    for (Definitions definitions : texts) {
      for (Program program : definitions.programs()) {
        String defined = program.name();
        if (!program.isEmpty() || (added.get(defined) == null && find(defined) == null)) {
          added.put(defined, program);
        }
      }
    }
    return with(added);
  }

  private CompiledSet with(Map<String, Program> added) {
    return chain < MAX_CHAIN ? new CompiledSet(name, dialect, this, added) : flat(added);
  }

  private CompiledSet flat(Map<String, Program> added) {
    Map<String, Program> all = new HashMap<>();
    collect(all);
    all.putAll(added);
    return new CompiledSet(name, dialect, null, all);
  }

  private void collect(Map<String, Program> all) {
    if (base != null) {
      base.collect(all);
    }
    all.putAll(programs);
  }

  /** The same templates, executed and added to in another dialect. */
  public CompiledSet withDialect(Dialect value) {
    return new CompiledSet(name, value, base, programs);
  }

  Dialect dialect() {
    return dialect;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> names() {
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

  /**
   * Executes a template.
   *
   * @throws TemplateException in Go's words
   */
  public String execute(String templateName, @Nullable Object data, RunOptions runOptions) {
    return new Machine(new Run(runOptions), this).execute(templateName, data);
  }
}
