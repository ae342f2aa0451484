package dev.lading.gotemplate.internal.eval;

import java.util.List;

/** What one text defines. Immutable. */
public final class Definitions {
  private final List<Program> programs;

  Definitions(List<Program> programs) {
    this.programs = programs;
  }

  List<Program> programs() {
    return programs;
  }
}
