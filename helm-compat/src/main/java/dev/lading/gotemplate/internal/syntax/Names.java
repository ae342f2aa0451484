package dev.lading.gotemplate.internal.syntax;

import org.jspecify.annotations.Nullable;

/** The names texts use, each as one string: texts use few names, and each many times. */
public final class Names {
  private static final int FIRST_SIZE = 64;

  private @Nullable String[] table = new String[FIRST_SIZE];
  private int size;

  /** The name between two offsets. */
  String of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int mask = table.length - 1;
    for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
      String known = table[at];
      if (known == null) {
        String made = text.substring(start, end);
        table[at] = made;
        if (++size > table.length / 2) {
          grow();
        }
        return made;
      }
      if (known.length() == end - start && text.startsWith(known, start)) {
        return known;
      }
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  private void grow() {
    @Nullable String[] old = table;
    table = new String[old.length * 2];
    int mask = table.length - 1;
    for (String name : old) {
      if (name != null) {
        int at = spread(name.hashCode()) & mask;
        while (table[at] != null) {
          at = (at + 1) & mask;
        }
        table[at] = name;
      }
    }
  }
}
