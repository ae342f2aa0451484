package dev.lading.gotemplate.internal.eval;

/** A method call in a program; how many arguments it has is known at its end only. */
final class MethodSite {
  final boolean piped;
  final Label end = new Label();
  int arguments;

  MethodSite(boolean piped) {
    this.piped = piped;
  }
}
