/** One run of the control loops over a working state. */
@NullMarked
package dev.lading.cluster.internal.run;

import org.jspecify.annotations.NullMarked;
