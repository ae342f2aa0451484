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

  private static final int PASSED = -1;

  private final Cursor cursor;
  private boolean[] possible = new boolean[16];
  private boolean[] required = new boolean[16];
  private int[] tokens = new int[16];
  private int[] starts = new int[16];
  private int[] pairs = new int[16];
  private long[] marks = new long[16];
  private boolean[] awaited = new boolean[16];
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
    awaited[level] = true;
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

  /** Whether the parser has to wait for what becomes of the token that a key may start with. */
  boolean isAwaited(int keyLevel, int token) {
    return keyLevel <= level && tokens[keyLevel] == token && awaited[keyLevel] && isValid(keyLevel);
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

  /** Enters the flow collection that the token of this number opens. */
  void enter(int token) {
    level++;
    if (level == possible.length) {
      grow(level * 2);
    }
    possible[level] = false;
    tokens[level] = token;
  }

  /**
   * Leaves a flow collection, if there is one.
   *
   * <p>After one in which no key could start, such as an empty one, go-yaml no longer waits for the
   * colon that would make a key of the collection itself, and misreads the text if it comes
   * (scannerc.go, yaml_parser_decrease_flow_level).
   */
  void leave() {
    if (level > 0) {
      level--;
      if (tokens[level] == tokens[level + 1]) {
        awaited[level] = false;
      }
    }
  }

  /** Notes that a token of the current level has become a key at once. */
  void pass() {
    tokens[level] = PASSED;
  }

  private void grow(int capacity) {
    possible = Arrays.copyOf(possible, capacity);
    required = Arrays.copyOf(required, capacity);
    tokens = Arrays.copyOf(tokens, capacity);
    starts = Arrays.copyOf(starts, capacity);
    pairs = Arrays.copyOf(pairs, capacity);
    marks = Arrays.copyOf(marks, capacity);
    awaited = Arrays.copyOf(awaited, capacity);
  }
}
