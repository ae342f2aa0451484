package dev.lading.gotemplate.internal.eval;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The variables of all templates being executed, innermost last. As in Go a name means the last
 * variable of that name pushed since its template began; which that is can depend on what was
 * executed.
 */
final class Variables {
  private static final int FIRST_SIZE = 32;

  private String[] names = new String[FIRST_SIZE];
  private @Nullable Object[] values = new Object[FIRST_SIZE];
  private boolean[] boxed = new boolean[FIRST_SIZE];
  private int top;

  int top() {
    return top;
  }

  void popTo(int mark) {
    for (int i = mark; i < top; i++) {
      values[i] = null;
    }
    top = mark;
  }

  void push(String name, @Nullable Object value) {
    if (top == names.length) {
      grow();
    }
    names[top] = name;
    values[top] = value;
    boxed[top++] = false;
  }

  private void grow() {
    names = Arrays.copyOf(names, top * 2);
    values = Arrays.copyOf(values, top * 2);
    boxed = Arrays.copyOf(boxed, top * 2);
  }

  /** Index of a variable; -1 when there is none from the base on. */
  int find(String name, int base) {
    for (int i = top - 1; i >= base; i--) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Nullable Object value(int index) {
    return values[index];
  }

  boolean isBoxed(int index) {
    return boxed[index];
  }

  void set(int index, @Nullable Object value, boolean isBoxed) {
    values[index] = value;
    boxed[index] = isBoxed;
  }
}
