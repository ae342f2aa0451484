/**
 * How typed objects stream in and out of trees, without reflection.
 *
 * <p>Generated types push their fields into an {@link dev.lading.model.io.ObjectWriter} and pull
 * them from an {@link dev.lading.model.io.ObjectReader}; formats implement the two.
 */
@NullMarked
package dev.lading.model.io;

import org.jspecify.annotations.NullMarked;
