package dev.lading.gotemplate.run;

import org.jspecify.annotations.Nullable;

/**
 * A place in a template's text.
 *
 * @param source the name the text was parsed under
 * @param line from 1
 * @param column from 1, in UTF-16 chars (Go's messages count bytes from 0); 1 in parse errors,
 *     which know the line only
 * @param template the template being executed, which a {@code define} may have named; {@code null}
 *     in parse errors
 * @param expression the expression as Go prints it; {@code null} in parse errors
 */
public record TemplatePosition(
    String source, int line, int column, @Nullable String template, @Nullable String expression) {}
