/** Golden files: recorded answers beside the tests, compared, made and rewritten. */
@NullMarked
package dev.lading.testing.internal.golden;

import org.jspecify.annotations.NullMarked;
