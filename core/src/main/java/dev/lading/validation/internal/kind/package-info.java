/** What the API server refuses of particular kinds, after the validation packages upstream. */
@NullMarked
package dev.lading.validation.internal.kind;

import org.jspecify.annotations.NullMarked;
