/** Packages: sets of manifests made from values for a named release. */
@NullMarked
package dev.lading.packages;

import org.jspecify.annotations.NullMarked;
