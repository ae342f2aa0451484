package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Rendering;
import dev.lading.gotemplate.internal.syntax.Node;
import org.jspecify.annotations.Nullable;

/** What a block, a template call or a rendering restores when it ends. Reused by the machine. */
final class Frame {
  /** Height of the variables when the frame began. */
  int variables;

  @Nullable Object dot;
  boolean dotBoxed;

  /** Of a range: what it walks, and the height of the variables at the start of its body. */
  @Nullable Elements elements;

  int bodyVariables;

  /** Of a call: where to go on. */
  @Nullable Program program;

  int position;
  int base;
  int depth;

  /** Of a rendering started by a function. */
  @Nullable Rendering rendering;

  @Nullable StringBuilder output;
  @Nullable CompiledSet set;
  @Nullable Node call;
  @Nullable String function;
  int operands;

  void clear() {
    dot = null;
    elements = null;
    program = null;
    rendering = null;
    output = null;
    set = null;
    call = null;
    function = null;
  }
}
