/** Go values in Java; {@link dev.lading.gotemplate.value.GoValue} lists them. */
@NullMarked
package dev.lading.gotemplate.value;

import org.jspecify.annotations.NullMarked;
