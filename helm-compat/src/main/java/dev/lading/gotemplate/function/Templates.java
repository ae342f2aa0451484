package dev.lading.gotemplate.function;

import dev.lading.gotemplate.run.TemplateException;
import java.util.Set;

/**
 * A set of parsed templates as functions see it: they look names up, parse more into it and have
 * its templates rendered. Immutable.
 *
 * <p>Found in {@link CallContext#templates()}; made by {@code TemplateSet.templates()}. Not to be
 * implemented by others.
 */
public interface Templates {

  /** The set's own name. */
  String name();

  /** The names of all templates, sorted. */
  Set<String> names();

  /** Whether there is a template of that name. */
  boolean has(String template);

  /**
   * This set and what the text defines: itself under the given name and all its {@code define}s. As
   * in Go a later definition replaces an earlier one of its name unless it is empty. Cheap: the set
   * is shared, not copied.
   *
   * @throws TemplateException in Go's words
   */
  Templates plus(String template, String text);
}
