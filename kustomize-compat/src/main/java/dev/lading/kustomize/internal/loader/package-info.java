/** Finding and reading the files and directories a kustomization names. */
@NullMarked
package dev.lading.kustomize.internal.loader;

import org.jspecify.annotations.NullMarked;
