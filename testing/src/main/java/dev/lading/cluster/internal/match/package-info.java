/** Label selectors and names of objects. */
@NullMarked
package dev.lading.cluster.internal.match;

import org.jspecify.annotations.NullMarked;
