/** To and from the objects of the fabric8 Kubernetes client. */
@NullMarked
package dev.lading.interop.fabric8;

import org.jspecify.annotations.NullMarked;
