package dev.lading.gotemplate;

import dev.lading.gotemplate.function.Templates;
import dev.lading.gotemplate.internal.eval.CompiledSet;
import dev.lading.gotemplate.internal.eval.SetCompiler;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplateLimitException;
import dev.lading.gotemplate.value.GoValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parsed templates that can call each other by name: Go's text/template. Immutable and safe for use
 * by many threads; parse once, execute many times.
 *
 * <pre>{@code
 * String text = TemplateSet.parse("greeting", "Hello {{ .name }}").execute(Map.of("name", "world"));
 * }</pre>
 *
 * <p>Values are the Java forms of Go values that {@link GoValue} lists.
 */
public final class TemplateSet {
  private final TemplateOptions options;
  private final CompiledSet compiled;

  private TemplateSet(TemplateOptions options, CompiledSet compiled) {
    this.options = options;
    this.compiled = compiled;
  }

  /**
   * Parses a text into a set of that name.
   *
   * @throws TemplateException in Go's words
   */
  public static TemplateSet parse(String name, String text) {
    return parse(name, text, TemplateOptions.defaults());
  }

  /**
   * Parses a text into a set of that name.
   *
   * @throws TemplateException in Go's words
   */
  public static TemplateSet parse(String name, String text, TemplateOptions options) {
    return empty(name, options).plus(name, text);
  }

  /** A set without templates. */
  public static TemplateSet empty(String name, TemplateOptions options) {
    return new TemplateSet(options, CompiledSet.empty(name, options.dialect()));
  }

  /**
   * This set and what the text defines: itself under the given name and all its {@code define}s. As
   * in Go a later definition replaces an earlier one of its name unless it is empty. Cheap: the set
   * is shared, not copied.
   *
   * @throws TemplateException in Go's words
   */
  public TemplateSet plus(String name, String text) {
    return new TemplateSet(options, compiled.plus(name, text));
  }

  /** Many texts to be added to this set together, which is cheaper than one by one. */
  public Additions additions() {
    return new Additions();
  }

  /** Texts being added to a set. Used by one thread. */
  public final class Additions {
    private final SetCompiler compiler = compiled.compiler();

    private Additions() {}

    /**
     * Adds what a text defines, as {@link TemplateSet#plus} does.
     *
     * @throws TemplateException in Go's words
     */
    public void add(String name, String text) {
      compiler.add(name, text);
    }

    /**
     * Adds what other additions to the same set hold, as if their texts had been added here. So
     * that several threads can parse many texts, each some of them.
     */
    public void addAll(Additions later) {
      compiler.addAll(later.compiler);
    }

    /** The set with these texts; to be called once, at the end. */
    public TemplateSet toSet() {
      return new TemplateSet(options, compiler.set());
    }
  }

  /** The same templates with other options for what is parsed and executed from here on. */
  public TemplateSet withOptions(TemplateOptions value) {
    return new TemplateSet(value, compiled.withDialect(value.dialect()));
  }

  /** The options it was parsed with. */
  public TemplateOptions options() {
    return options;
  }

  /**
   * The set's own name, which is also the name of the template {@link #execute(Object)} executes.
   */
  public String name() {
    return compiled.name();
  }

  /** The names of all templates, sorted. */
  public Set<String> templateNames() {
    return compiled.names();
  }

  /** Whether there is a template of that name. */
  public boolean has(String name) {
    return compiled.has(name);
  }

  /** The set as functions see it. */
  public Templates templates() {
    return compiled;
  }

  /**
   * Executes the template named as the set.
   *
   * @throws TemplateException in Go's words
   */
  public String execute(@Nullable Object data) {
    return execute(name(), data, RunOptions.defaults());
  }

  /**
   * Executes a template.
   *
   * @throws TemplateException in Go's words
   */
  public String execute(String name, @Nullable Object data) {
    return execute(name, data, RunOptions.defaults());
  }

  /**
   * Executes a template.
   *
   * @throws TemplateException in Go's words; a {@link TemplateLimitException} when a limit of the
   *     options is exceeded
   */
  public String execute(String name, @Nullable Object data, RunOptions runOptions) {
    return compiled.execute(name, data, runOptions);
  }
}
