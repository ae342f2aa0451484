/** The changes overlays and kustomizations are made of. */
@NullMarked
package dev.lading.overlay.internal.transform;

import org.jspecify.annotations.NullMarked;
