/** JSON as Go's encoding/json reads and writes it. */
@NullMarked
package dev.lading.sprig.internal.json;

import org.jspecify.annotations.NullMarked;
