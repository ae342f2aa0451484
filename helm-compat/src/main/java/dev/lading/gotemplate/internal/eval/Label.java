package dev.lading.gotemplate.internal.eval;

/** A place in a program that jumps name before it is known. */
final class Label {
  int target = -1;
}
