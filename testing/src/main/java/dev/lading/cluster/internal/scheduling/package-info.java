/** The scheduler: which nodes a Pod can go to, which one it gets, why it gets none. */
@NullMarked
package dev.lading.cluster.internal.scheduling;

import org.jspecify.annotations.NullMarked;
