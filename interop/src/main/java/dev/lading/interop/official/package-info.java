/** To and from the objects of the official Kubernetes client for Java. */
@NullMarked
package dev.lading.interop.official;

import org.jspecify.annotations.NullMarked;
