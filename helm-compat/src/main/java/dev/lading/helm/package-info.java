/**
 * Helm charts in Java: {@link dev.lading.helm.HelmChart#load load} once, render many times, to the
 * bytes {@code helm template} prints.
 */
@NullMarked
package dev.lading.helm;

import org.jspecify.annotations.NullMarked;
