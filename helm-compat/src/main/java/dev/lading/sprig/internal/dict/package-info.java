/** Merging and copying of dicts and lists. */
@NullMarked
package dev.lading.sprig.internal.dict;

import org.jspecify.annotations.NullMarked;
