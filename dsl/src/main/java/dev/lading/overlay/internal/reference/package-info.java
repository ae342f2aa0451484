/** What refers to resources by name, and variables. */
@NullMarked
package dev.lading.overlay.internal.reference;

import org.jspecify.annotations.NullMarked;
