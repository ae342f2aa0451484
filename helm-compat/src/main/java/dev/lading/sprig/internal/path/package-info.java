/** Go's path package. */
@NullMarked
package dev.lading.sprig.internal.path;

import org.jspecify.annotations.NullMarked;
