/** Picking resources: regular expressions, label selectors. */
@NullMarked
package dev.lading.overlay.internal.select;

import org.jspecify.annotations.NullMarked;
