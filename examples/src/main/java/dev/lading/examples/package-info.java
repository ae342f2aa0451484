/**
 * Runnable programs. Each has {@code run(out, err, args)}, which returns an exit code and may be
 * called any number of times in one JVM, and a {@code main} that only calls it.
 */
@NullMarked
package dev.lading.examples;

import org.jspecify.annotations.NullMarked;
