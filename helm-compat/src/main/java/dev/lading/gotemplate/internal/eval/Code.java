package dev.lading.gotemplate.internal.eval;

import java.util.ArrayList;
import java.util.List;

/** The instructions of a program being compiled. */
final class Code {
  private final String name;
  private final List<Instruction> instructions = new ArrayList<>();

  Code(String name) {
    this.name = name;
  }

  void emit(Instruction instruction) {
    instructions.add(instruction);
  }

  int size() {
    return instructions.size();
  }

  /** Forgets what can never be reached because the program fails before it. */
  void truncate(int size) {
    instructions.subList(size, instructions.size()).clear();
  }

  void place(Label label) {
    label.target = instructions.size();
  }

  Program finish(boolean empty) {
    emit(Instructions.returnFromProgram());
    return new Program(name, instructions.toArray(new Instruction[0]), empty);
  }
}
