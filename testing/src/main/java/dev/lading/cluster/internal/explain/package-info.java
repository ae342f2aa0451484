/** Stories and drawings. */
@NullMarked
package dev.lading.cluster.internal.explain;

import org.jspecify.annotations.NullMarked;
