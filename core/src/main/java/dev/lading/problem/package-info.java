/**
 * What went wrong, as data: problems with a place and a remedy, and the exceptions that carry them.
 */
@NullMarked
package dev.lading.problem;

import org.jspecify.annotations.NullMarked;
