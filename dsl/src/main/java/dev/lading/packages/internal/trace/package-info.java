/** What a rendering asked on its way, for tools that try a package out. */
@NullMarked
package dev.lading.packages.internal.trace;

import org.jspecify.annotations.NullMarked;
