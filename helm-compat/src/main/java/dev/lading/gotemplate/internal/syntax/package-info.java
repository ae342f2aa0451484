/**
 * Template text to syntax events: lexer, parser, literals, printing of expressions for messages.
 *
 * <p>Nothing here recurses, so nesting costs heap and never Java stack. The parser builds no tree:
 * it tells a {@link dev.lading.gotemplate.internal.syntax.SyntaxHandler} what it sees in the order
 * of execution.
 */
@NullMarked
package dev.lading.gotemplate.internal.syntax;

import org.jspecify.annotations.NullMarked;
