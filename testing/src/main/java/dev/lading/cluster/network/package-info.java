/** What the network does: endpoints, names, connections and routes, each with its reasons. */
@NullMarked
package dev.lading.cluster.network;

import org.jspecify.annotations.NullMarked;
