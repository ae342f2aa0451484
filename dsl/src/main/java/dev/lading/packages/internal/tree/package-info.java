/** Trees of values that remember where each came from. */
@NullMarked
package dev.lading.packages.internal.tree;

import org.jspecify.annotations.NullMarked;
