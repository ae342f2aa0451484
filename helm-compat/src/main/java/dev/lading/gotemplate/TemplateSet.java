package dev.lading.gotemplate;

import dev.lading.gotemplate.internal.eval.CompiledSet;
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
public sealed interface TemplateSet permits CompiledSet {

  /**
   * Parses a text into a set of that name.
   *
   * @throws TemplateException in Go's words
   */
  static TemplateSet parse(String name, String text) {
    return parse(name, text, TemplateOptions.defaults());
  }

  /**
   * Parses a text into a set of that name.
   *
   * @throws TemplateException in Go's words
   */
  static TemplateSet parse(String name, String text, TemplateOptions options) {
    return empty(name, options).plus(name, text);
  }

  /** A set without templates. */
  static TemplateSet empty(String name, TemplateOptions options) {
    return CompiledSet.empty(name, options);
  }

  /**
   * This set and what the text defines: itself under the given name and all its {@code define}s. As
   * in Go a later definition replaces an earlier one of its name unless it is empty. Cheap: the set
   * is shared, not copied.
   *
   * @throws TemplateException in Go's words
   */
  TemplateSet plus(String name, String text);

  /** The same templates with other options for what is parsed and executed from here on. */
  TemplateSet withOptions(TemplateOptions options);

  /** The options it was parsed with. */
  TemplateOptions options();

  /**
   * The set's own name, which is also the name of the template {@link #execute(Object)} executes.
   */
  String name();

  /** The names of all templates, sorted. */
  Set<String> templateNames();

  /** Whether there is a template of that name. */
  boolean has(String name);

  /**
   * Executes the template named as the set.
   *
   * @throws TemplateException in Go's words
   */
  default String execute(@Nullable Object data) {
    return execute(name(), data, RunOptions.defaults());
  }

  /**
   * Executes a template.
   *
   * @throws TemplateException in Go's words
   */
  default String execute(String name, @Nullable Object data) {
    return execute(name, data, RunOptions.defaults());
  }

  /**
   * Executes a template.
   *
   * @throws TemplateException in Go's words; a {@link TemplateLimitException} when a limit of the
   *     options is exceeded
   */
  String execute(String name, @Nullable Object data, RunOptions options);
}
