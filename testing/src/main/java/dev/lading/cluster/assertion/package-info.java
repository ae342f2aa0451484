/** Assertions on a cluster; a failure says what the cluster did instead, and why. */
@NullMarked
package dev.lading.cluster.assertion;

import org.jspecify.annotations.NullMarked;
