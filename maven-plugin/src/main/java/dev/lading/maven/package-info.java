/**
 * Goals of the Maven plugin: {@link RenderMojo render}, {@link ValidateMojo validate}, {@link
 * DiffMojo diff} and {@link TypesMojo types}. A {@link Rendering} says where manifests come from; a
 * {@link Source} reads them.
 */
@NullMarked
package dev.lading.maven;

import org.jspecify.annotations.NullMarked;
