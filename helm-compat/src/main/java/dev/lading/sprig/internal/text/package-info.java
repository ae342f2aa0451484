/** Go's strings as bytes and runes: cutting, letter case, wrapping, base 64 and 32. */
@NullMarked
package dev.lading.sprig.internal.text;

import org.jspecify.annotations.NullMarked;
