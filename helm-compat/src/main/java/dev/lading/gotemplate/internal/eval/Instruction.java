package dev.lading.gotemplate.internal.eval;

/** One step of a program. */
@FunctionalInterface
interface Instruction {
  void run(Machine machine);
}
