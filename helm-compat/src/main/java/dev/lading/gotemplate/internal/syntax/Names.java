package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.function.TemplateFunction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names texts use, each as one word: texts use few names, and each many times. */
public final class Names {
  private static final int FIRST_SIZE = 128;

  /** Names whose hashes agree, as somebody may have chosen them, are not kept beyond this many. */
  private static final int MOST_LOOKS = 64;

  /** Longer texts are rare; their chars are not kept. */
  private static final int LONGEST_KEPT = 1 << 18;

  private @Nullable Word[] table = new Word[FIRST_SIZE];
  private int size;
  private char[] chars = new char[0];

  /** A name and what it is inside an action. */
  static final class Word {
    private final char[] letters;
    private final String text;
    private final TokenKind kind;
    private final int hash;
    private boolean asked;
    private @Nullable TemplateFunction function;

    Word(char[] letters, int hash) {
      this.letters = letters;
      this.text = new String(letters);
      this.kind = TokenKind.ofWord(text);
      this.hash = hash;
    }

    boolean is(char[] chars, int start, int end) {
      if (end - start != letters.length) {
        return false;
      }
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] != chars[start + i]) {
          return false;
        }
      }
      return true;
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

  /**
   * The chars of a text, followed by NULs. They are there until the next text's are asked for.
   *
   * @param behind how many NULs
   */
  char[] chars(String text, int behind) {
    int length = text.length();
    char[] letters = chars.length >= length + behind ? chars : new char[length + behind];
    if (letters.length <= LONGEST_KEPT) {
      chars = letters;
    }
    text.getChars(0, length, letters, 0);
    Arrays.fill(letters, length, length + behind, '\0');
    return letters;
  }

  /** The name between two offsets. */
  String of(String text, int start, int end) {
    char[] letters = new char[end - start];
    text.getChars(start, end, letters, 0);
    int hash = 0;
    for (char letter : letters) {
      hash = 31 * hash + letter;
    }
    return word(letters, 0, letters.length, hash).text;
  }

  /** The word between two offsets, given the hash its string has. */
  Word word(char[] text, int start, int end, int hash) {
    int mask = table.length - 1;
    int at = spread(hash) & mask;
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Word known = table[at];
      if (known == null) {
        return add(at, new Word(Arrays.copyOfRange(text, start, end), hash));
      }
      if (known.hash == hash && known.is(text, start, end)) {
        return known;
      }
      at = (at + 1) & mask;
    }
    return new Word(Arrays.copyOfRange(text, start, end), hash);
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
