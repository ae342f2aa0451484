/** Whether the resources of a set fit together. */
@NullMarked
package dev.lading.validation.internal.reference;

import org.jspecify.annotations.NullMarked;
