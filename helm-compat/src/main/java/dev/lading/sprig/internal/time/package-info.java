/** Go's time package: times, zones, layouts, durations. */
@NullMarked
package dev.lading.sprig.internal.time;

import org.jspecify.annotations.NullMarked;
