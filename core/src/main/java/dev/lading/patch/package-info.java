/** Patches: strategic merge, JSON merge (RFC 7386) and JSON patch (RFC 6902). */
@NullMarked
package dev.lading.patch;

import org.jspecify.annotations.NullMarked;
