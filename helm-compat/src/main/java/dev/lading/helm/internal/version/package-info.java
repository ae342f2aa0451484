/** Semantic versions and their ranges. */
@NullMarked
package dev.lading.helm.internal.version;

import org.jspecify.annotations.NullMarked;
