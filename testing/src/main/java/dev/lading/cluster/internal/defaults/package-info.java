/** What the API server fills in where manifests say nothing. */
@NullMarked
package dev.lading.cluster.internal.defaults;

import org.jspecify.annotations.NullMarked;
