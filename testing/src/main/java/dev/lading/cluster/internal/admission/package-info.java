/** Admission plug-ins: what the API server changes in objects, and for what it refuses them. */
@NullMarked
package dev.lading.cluster.internal.admission;

import org.jspecify.annotations.NullMarked;
