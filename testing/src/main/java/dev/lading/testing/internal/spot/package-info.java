/** Places in resources: how to find them, compare them, and show them with the YAML around. */
@NullMarked
package dev.lading.testing.internal.spot;

import org.jspecify.annotations.NullMarked;
