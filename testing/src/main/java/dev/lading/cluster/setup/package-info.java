/** What a cluster is made of before anything is applied: nodes, storage, address ranges, time. */
@NullMarked
package dev.lading.cluster.setup;

import org.jspecify.annotations.NullMarked;
