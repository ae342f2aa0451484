/** The cluster model: what a set of manifests would do, predicted in memory. */
@NullMarked
package dev.lading.cluster;

import org.jspecify.annotations.NullMarked;
