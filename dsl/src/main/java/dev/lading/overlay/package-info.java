/**
 * Overlays: named functions from Manifests to Manifests, kustomize's ideas as typed Java.
 *
 * <p>{@link dev.lading.overlay.Overlay} lists changes; {@link dev.lading.overlay.Target} says which
 * resources a change is for. Names that change are followed wherever the Kubernetes API refers to
 * them.
 */
@NullMarked
package dev.lading.overlay;

import org.jspecify.annotations.NullMarked;
