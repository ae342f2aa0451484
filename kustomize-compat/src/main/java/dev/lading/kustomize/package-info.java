/** Loads and builds kustomizations. */
@NullMarked
package dev.lading.kustomize;

import org.jspecify.annotations.NullMarked;
