/** Go regular expressions on RE2/J. */
@NullMarked
package dev.lading.sprig.internal.regex;

import org.jspecify.annotations.NullMarked;
