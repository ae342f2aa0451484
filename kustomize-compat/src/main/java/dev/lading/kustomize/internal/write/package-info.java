/** Kustomizations that are written: the layers of an overlay and patches from differences. */
@NullMarked
package dev.lading.kustomize.internal.write;

import org.jspecify.annotations.NullMarked;
