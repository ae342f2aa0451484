/** Working through kustomizations: what they read, generate and change, layer by layer. */
@NullMarked
package dev.lading.kustomize.internal.accumulate;

import org.jspecify.annotations.NullMarked;
