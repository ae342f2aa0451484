package dev.lading.gotemplate.internal.eval;

import java.util.Arrays;

/** The instructions of a program being compiled. */
final class Code {
  private static final int FIRST_SIZE = 16;

  private final String name;
  private Instruction[] instructions = new Instruction[FIRST_SIZE];
  private int size;

  Code(String name) {
    this.name = name;
  }

  void emit(Instruction instruction) {
    if (size == instructions.length) {
      instructions = Arrays.copyOf(instructions, size * 2);
    }
    instructions[size++] = instruction;
  }

  int size() {
    return size;
  }

  /** Forgets what can never be reached because the program fails before it. */
  void truncate(int newSize) {
    size = newSize;
  }

  void place(Label label) {
    label.target = size;
  }

  Program finish(boolean empty) {
    emit(Instructions.returnFromProgram());
    return new Program(name, Arrays.copyOf(instructions, size), empty);
  }
}
