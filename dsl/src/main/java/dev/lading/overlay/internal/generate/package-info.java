/** Generated config maps and secrets, and the hashes in their names. */
@NullMarked
package dev.lading.overlay.internal.generate;

import org.jspecify.annotations.NullMarked;
