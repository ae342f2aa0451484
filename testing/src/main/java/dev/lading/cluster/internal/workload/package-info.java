/** One small class per workload controller. */
@NullMarked
package dev.lading.cluster.internal.workload;

import org.jspecify.annotations.NullMarked;
