/** Connections and routes: names, services and policies together. */
@NullMarked
package dev.lading.cluster.internal.traffic;

import org.jspecify.annotations.NullMarked;
