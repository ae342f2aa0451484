/** The objects of a cluster at one moment, as its API server would give them. */
@NullMarked
package dev.lading.cluster.internal.state;

import org.jspecify.annotations.NullMarked;
