/** Where values come from and how they are laid over each other. */
@NullMarked
package dev.lading.helm.internal.values;

import org.jspecify.annotations.NullMarked;
