/** The seam between YAML text and everything above it: a cursor over parse events. */
@NullMarked
package dev.lading.yaml.internal.event;

import org.jspecify.annotations.NullMarked;
