/** Go's fmt and strconv for template values. */
@NullMarked
package dev.lading.gotemplate.internal.format;

import org.jspecify.annotations.NullMarked;
