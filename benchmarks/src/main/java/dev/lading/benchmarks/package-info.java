/**
 * Lading beside what users would pick instead, in one run. {@link dev.lading.benchmarks.Ratios}
 * runs the benchmarks and prints how many times as fast each is.
 */
@NullMarked
package dev.lading.benchmarks;

import org.jspecify.annotations.NullMarked;
