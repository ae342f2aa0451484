/** Reading kustomization files and the configuration files they name. */
@NullMarked
package dev.lading.kustomize.internal.spec;

import org.jspecify.annotations.NullMarked;
