/** Label selectors, node selectors, taints: who is meant. */
@NullMarked
package dev.lading.cluster.internal.select;

import org.jspecify.annotations.NullMarked;
