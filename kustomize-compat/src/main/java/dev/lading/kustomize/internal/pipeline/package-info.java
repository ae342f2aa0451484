/** The steps of a build. */
@NullMarked
package dev.lading.kustomize.internal.pipeline;

import org.jspecify.annotations.NullMarked;
