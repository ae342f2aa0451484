/**
 * What rules are made of: the rule and its documentation, the resource it looks at, the fields it
 * reads, and the report it writes. Write your own rule with {@link Rule} and {@link Check}.
 */
@NullMarked
package dev.lading.validation.rule;

import org.jspecify.annotations.NullMarked;
