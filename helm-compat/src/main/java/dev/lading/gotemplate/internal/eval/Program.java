package dev.lading.gotemplate.internal.eval;

/** A compiled template. Immutable once the compiler has let go of it. */
final class Program {
  private final String name;
  private final Instruction[] code;
  private final boolean empty;

  Program(String name, Instruction[] code, boolean empty) {
    this.name = name;
    this.code = code;
    this.empty = empty;
  }

  String name() {
    return name;
  }

  Instruction[] code() {
    return code;
  }

  /** True when it holds nothing but spaces and comments; such a definition replaces none. */
  boolean isEmpty() {
    return empty;
  }
}
