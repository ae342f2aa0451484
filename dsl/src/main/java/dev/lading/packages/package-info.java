/**
 * Packages: sets of manifests made from values for a named release. {@link
 * dev.lading.packages.ManifestPackage} is one in Java; {@link dev.lading.packages.AnyPackage} is
 * what it has in common with Helm charts.
 */
@NullMarked
package dev.lading.packages;

import org.jspecify.annotations.NullMarked;
