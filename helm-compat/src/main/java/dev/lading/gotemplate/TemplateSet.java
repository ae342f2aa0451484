package dev.lading.gotemplate;

import dev.lading.gotemplate.function.Templates;
import dev.lading.gotemplate.internal.eval.CompiledSet;
import dev.lading.gotemplate.internal.eval.Definitions;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplateLimitException;
import dev.lading.gotemplate.value.GoValue;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * This set and what texts define, added in their order as {@link #plus(String, String)} adds one.
   *
   * @param texts parsed with the options of this set
   */
  public TemplateSet plus(List<ParsedText> texts) {
    List<Definitions> definitions = new ArrayList<>(texts.size());
    for (ParsedText text : texts) {
      definitions.add(text.definitions());
    }
    return new TemplateSet(options, compiled.plus(definitions));
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
