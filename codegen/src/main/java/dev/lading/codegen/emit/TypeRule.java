package dev.lading.codegen.emit;

import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.plan.TypePlan;

/** One aspect of a generated type. */
@FunctionalInterface
interface TypeRule {

  /** Adds the aspect to {@code out}. */
  void apply(TypePlan type, TypeSpec.Builder out);
}
