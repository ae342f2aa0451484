/** The engines of strategic merge. */
@NullMarked
package dev.lading.patch.internal.merge;

import org.jspecify.annotations.NullMarked;
