/** From plans to Java source, by small rules. */
@NullMarked
package dev.lading.codegen.emit;

import org.jspecify.annotations.NullMarked;
