/** Replacements: values copied between fields. */
@NullMarked
package dev.lading.overlay.internal.replace;

import org.jspecify.annotations.NullMarked;
