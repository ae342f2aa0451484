/**
 * Goals of the Maven plugin: {@link RenderMojo render}, {@link ValidateMojo validate} and {@link
 * DiffMojo diff}. A {@link Rendering} says where manifests come from; a {@link Source} reads them.
 */
@NullMarked
package dev.lading.maven;

import org.jspecify.annotations.NullMarked;
