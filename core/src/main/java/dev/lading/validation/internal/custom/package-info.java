/** Custom resources against the schemas of their definitions. */
@NullMarked
package dev.lading.validation.internal.custom;

import org.jspecify.annotations.NullMarked;
