/** Arbitrary values of the model for jqwik, to test overlays and packages by properties. */
@NullMarked
package dev.lading.testing.jqwik;

import org.jspecify.annotations.NullMarked;
