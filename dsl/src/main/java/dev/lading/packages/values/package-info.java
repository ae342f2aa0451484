/** What the attributes of a values type may say about themselves. */
@NullMarked
package dev.lading.packages.values;

import org.jspecify.annotations.NullMarked;
