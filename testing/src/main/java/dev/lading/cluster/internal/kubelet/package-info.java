/** The kubelet's part: environment, command and files of containers. */
@NullMarked
package dev.lading.cluster.internal.kubelet;

import org.jspecify.annotations.NullMarked;
