/** What kubelets report of the Pods given to them. */
@NullMarked
package dev.lading.cluster.internal.node;

import org.jspecify.annotations.NullMarked;
