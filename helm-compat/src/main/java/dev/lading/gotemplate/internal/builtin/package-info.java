/** The functions of Go's text/template/funcs.go. */
@NullMarked
package dev.lading.gotemplate.internal.builtin;

import org.jspecify.annotations.NullMarked;
