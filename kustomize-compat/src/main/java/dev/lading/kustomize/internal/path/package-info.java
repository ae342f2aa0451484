/** Paths of files, separated by slashes whatever the machine. */
@NullMarked
package dev.lading.kustomize.internal.path;

import org.jspecify.annotations.NullMarked;
