package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.function.TemplateFunction;
import org.jspecify.annotations.Nullable;

/** The functions a text may name. */
@FunctionalInterface
public interface KnownFunctions {

  /** The function of that name, if there is one. */
  @Nullable TemplateFunction find(String name);

  /** Whether there is a function of that name. */
  default boolean has(String name) {
    return find(name) != null;
  }
}
