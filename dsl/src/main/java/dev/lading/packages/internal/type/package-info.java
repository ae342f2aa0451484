/** Types of values: how they are read, checked, bound and described. */
@NullMarked
package dev.lading.packages.internal.type;

import org.jspecify.annotations.NullMarked;
