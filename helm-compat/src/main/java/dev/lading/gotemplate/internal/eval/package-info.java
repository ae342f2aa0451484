/**
 * Compiling and executing templates.
 *
 * <p>The compiler turns a template into a flat list of small instructions; the machine runs them
 * with stacks of its own. Neither nesting of blocks and parentheses nor templates calling templates
 * costs Java stack.
 */
@NullMarked
package dev.lading.gotemplate.internal.eval;

import org.jspecify.annotations.NullMarked;
