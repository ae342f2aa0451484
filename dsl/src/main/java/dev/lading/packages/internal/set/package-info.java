/** The grammar of {@code --set}, shared with the Helm engine. */
@NullMarked
package dev.lading.packages.internal.set;

import org.jspecify.annotations.NullMarked;
