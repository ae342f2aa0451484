/** What happened in a cluster, in the words of its events. */
@NullMarked
package dev.lading.cluster.event;

import org.jspecify.annotations.NullMarked;
