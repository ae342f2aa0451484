/** Functions for templates to call. */
@NullMarked
package dev.lading.gotemplate.function;

import org.jspecify.annotations.NullMarked;
