/** The resources of a build, what they are and were called, and how they are found. */
@NullMarked
package dev.lading.overlay.internal.resource;

import org.jspecify.annotations.NullMarked;
