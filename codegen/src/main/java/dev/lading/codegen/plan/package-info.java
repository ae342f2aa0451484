/** From facts to names: which Java types and members the generator will write. */
@NullMarked
package dev.lading.codegen.plan;

import org.jspecify.annotations.NullMarked;
