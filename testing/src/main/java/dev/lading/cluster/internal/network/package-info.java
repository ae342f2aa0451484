/** Endpoints, ports and network policies. */
@NullMarked
package dev.lading.cluster.internal.network;

import org.jspecify.annotations.NullMarked;
