package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.function.TemplateFunction;
import org.jspecify.annotations.Nullable;

/** The names texts use, each as one word: texts use few names, and each many times. */
public final class Names {
  private static final int FIRST_SIZE = 128;

  private @Nullable Word[] table = new Word[FIRST_SIZE];
  private int size;

  /** A name and what it is inside an action. */
  static final class Word {
    private final String text;
    private final TokenKind kind;
    private final int hash;
    private boolean asked;
    private @Nullable TemplateFunction function;

    Word(String text, TokenKind kind, int hash) {
      this.text = text;
      this.kind = kind;
      this.hash = hash;
    }

    String text() {
      return text;
    }

    TokenKind kind() {
      return kind;
    }

    /** The function of this name; those known are always the same. */
    @Nullable TemplateFunction function(KnownFunctions functions) {
      if (!asked) {
        function = functions.find(text);
        asked = true;
      }
      return function;
    }
  }

  /** The name between two offsets. */
  String of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return word(text, start, end, hash).text;
  }

  /** The word between two offsets, given the hash its string has. */
  Word word(String text, int start, int end, int hash) {
    int mask = table.length - 1;
    for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
      Word known = table[at];
      if (known == null) {
        String made = text.substring(start, end);
        return add(at, new Word(made, TokenKind.ofWord(made), hash));
      }
      if (known.hash == hash
          && known.text.length() == end - start
          && text.startsWith(known.text, start)) {
        return known;
      }
    }
  }

  private Word add(int at, Word word) {
    table[at] = word;
    if (++size > table.length / 2) {
      grow();
    }
    return word;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  private void grow() {
    @Nullable Word[] old = table;
    table = new Word[old.length * 2];
    int mask = table.length - 1;
    for (Word word : old) {
      if (word != null) {
        int at = spread(word.hash) & mask;
        while (table[at] != null) {
          at = (at + 1) & mask;
        }
        table[at] = word;
      }
    }
  }
}
