/** The hand-written kernel that generated types stand on. */
@NullMarked
package dev.lading.model;

import org.jspecify.annotations.NullMarked;
