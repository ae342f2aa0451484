/** Which fields of which kinds transformers work on, as data, and how those fields are found. */
@NullMarked
package dev.lading.overlay.internal.fieldspec;

import org.jspecify.annotations.NullMarked;
