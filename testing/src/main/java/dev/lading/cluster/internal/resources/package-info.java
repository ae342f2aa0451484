/** Arithmetic of resource requests and limits. */
@NullMarked
package dev.lading.cluster.internal.resources;

import org.jspecify.annotations.NullMarked;
