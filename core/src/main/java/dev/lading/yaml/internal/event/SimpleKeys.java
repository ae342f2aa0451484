package dev.lading.yaml.internal.event;

import java.util.Arrays;

/**
 * Where simple keys may have started: at most one place for each level of flow collections, level 0
 * being outside of all. A key has to end, with its colon, in the same line and within 1024
 * characters (go-yaml, scannerc.go, yaml_simple_key_is_valid).
 */
final class SimpleKeys {

  /** How many characters a simple key may be long. */
  static final int LONGEST = 1024;

  private final Cursor cursor;
  private boolean[] possible = new boolean[16];
  private boolean[] required = new boolean[16];
  private int[] tokens = new int[16];
  private int[] starts = new int[16];
  private int[] pairs = new int[16];
  private long[] marks = new long[16];
  private int level;

  SimpleKeys(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The current level. */
  int level() {
    return level;
  }

  /** Where the key of the current level starts. */
  long mark() {
    return marks[level];
  }

  /** The number of the token that the key of the current level starts with. */
  int token() {
    return tokens[level];
  }

  /**
   * Notes that a key may start with the token of this number; {@link #remove} comes before.
   *
   * @param isRequired whether nothing else than a key may stand here
   * @param mark where it starts, as a mark
   * @param start where it starts, as an index
   * @param pairsBefore how many surrogate pairs are before it
   */
  void save(int token, boolean isRequired, long mark, int start, int pairsBefore) {
    possible[level] = true;
    required[level] = isRequired;
    tokens[level] = token;
    starts[level] = start;
    pairs[level] = pairsBefore;
    marks[level] = mark;
  }

  /** Forgets the key of the current level; it is an error if one is required there. */
  void remove() {
    if (possible[level]) {
      possible[level] = false;
      checkNotRequired(level);
    }
  }

  /** Makes a key of what started at the current level. */
  void use() {
    possible[level] = false;
  }

  /** Whether what started at the current level can still become a key. */
  boolean isValid() {
    return isValid(level);
  }

  /** Whether a token of this number can still become a key of this level. */
  boolean isValid(int keyLevel, int token) {
    return keyLevel <= level && tokens[keyLevel] == token && isValid(keyLevel);
  }

  private boolean isValid(int keyLevel) {
    if (!possible[keyLevel]) {
      return false;
    }
    if (Cursor.line(marks[keyLevel]) == cursor.line && isNear(keyLevel)) {
      return true;
    }
    possible[keyLevel] = false;
    checkNotRequired(keyLevel);
    return false;
  }

  private boolean isNear(int keyLevel) {
    return cursor.pos - starts[keyLevel] <= LONGEST
        || cursor.distance(starts[keyLevel], pairs[keyLevel]) <= LONGEST;
  }

  private void checkNotRequired(int keyLevel) {
    if (required[keyLevel]) {
      throw cursor.scannerError(
          "while scanning a simple key",
          marks[keyLevel],
          "could not find expected ':'",
          "every line of a mapping is a key, a colon and a space, and a value");
    }
  }

  /** Enters a flow collection. */
  void enter() {
    level++;
    if (level == possible.length) {
      grow(level * 2);
    }
    possible[level] = false;
  }

  /** Leaves a flow collection, if there is one. */
  void leave() {
    if (level > 0) {
      level--;
    }
  }

  private void grow(int capacity) {
    possible = Arrays.copyOf(possible, capacity);
    required = Arrays.copyOf(required, capacity);
    tokens = Arrays.copyOf(tokens, capacity);
    starts = Arrays.copyOf(starts, capacity);
    pairs = Arrays.copyOf(pairs, capacity);
    marks = Arrays.copyOf(marks, capacity);
  }
}
