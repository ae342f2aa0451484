package dev.lading.yaml.internal.event;

import dev.lading.yaml.ScalarStyle;
import java.util.Arrays;

/**
 * The tokens that have been read ahead of the parser, as columns of arrays: no object per token.
 *
 * <p>A simple key is known as one only when its colon is found, behind it. The marks of its
 * beginning, a KEY token and perhaps a BLOCK-MAPPING-START, are therefore not inserted but noted on
 * the token that the key starts with; they are handed out before it.
 *
 * <p>Tokens have numbers, counted from the start of the stream.
 */
final class TokenQueue {

  private static final byte KEY = 1;
  private static final byte MAPPING = 2;

  private TokenKind[] kinds = new TokenKind[32];
  private byte[] openings = new byte[32];
  private long[] marks = new long[32];
  private int[] keyLevels = new int[32];
  private String[] values = new String[32];
  private String[] extras = new String[32];
  private ScalarStyle[] styles = new ScalarStyle[32];
  private int head;
  private int tail;
  private int headNumber;

  boolean isEmpty() {
    return head == tail;
  }

  /** The number of the first token. */
  int headNumber() {
    return headNumber;
  }

  /** The number the next token added will have. */
  int nextNumber() {
    return headNumber + (tail - head);
  }

  void add(TokenKind kind, long mark) {
    if (tail == kinds.length) {
      makeRoom();
    }
    kinds[tail] = kind;
    openings[tail] = 0;
    marks[tail] = mark;
    keyLevels[tail] = -1;
    tail++;
  }

  void add(TokenKind kind, long mark, String value, String extra) {
    add(kind, mark);
    values[tail - 1] = value;
    extras[tail - 1] = extra;
  }

  void addScalar(long mark, String value, ScalarStyle style) {
    add(TokenKind.SCALAR, mark);
    values[tail - 1] = value;
    styles[tail - 1] = style;
  }

  /** Notes the level at which the token added last may start a simple key. */
  void setKeyLevel(int level) {
    keyLevels[tail - 1] = level;
  }

  /** The level at which the first token may start a simple key, or -1. */
  int headKeyLevel() {
    return keyLevels[head];
  }

  /** Lets a simple key, and perhaps a block mapping with it, start at a token. */
  void open(int number, boolean mapping) {
    openings[head + (number - headNumber)] = mapping ? KEY | MAPPING : KEY;
  }

  /** The kind of the first token. */
  TokenKind kind() {
    byte opening = openings[head];
    if (opening == 0) {
      return kinds[head];
    }
    return (opening & MAPPING) != 0 ? TokenKind.BLOCK_MAPPING_START : TokenKind.KEY;
  }

  /** Where the first token starts. */
  long mark() {
    return marks[head];
  }

  /** The text of the first token. */
  String value() {
    return values[head];
  }

  /** The second text of the first token: a tag's handle, a directive's prefix. */
  String extra() {
    return extras[head];
  }

  /** The style of the first token. */
  ScalarStyle style() {
    return styles[head];
  }

  /** Removes the first token. */
  void remove() {
    if (openings[head] != 0) {
      openings[head] = (openings[head] & MAPPING) != 0 ? KEY : (byte) 0;
      return;
    }
    head++;
    headNumber++;
    if (head == tail) {
      head = 0;
      tail = 0;
    }
  }

  private void makeRoom() {
    int size = tail - head;
    if (head < kinds.length / 2) {
      resize(kinds.length * 2);
    }
    System.arraycopy(kinds, head, kinds, 0, size);
    System.arraycopy(openings, head, openings, 0, size);
    System.arraycopy(marks, head, marks, 0, size);
    System.arraycopy(keyLevels, head, keyLevels, 0, size);
    System.arraycopy(values, head, values, 0, size);
    System.arraycopy(extras, head, extras, 0, size);
    System.arraycopy(styles, head, styles, 0, size);
    head = 0;
    tail = size;
  }

  private void resize(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    openings = Arrays.copyOf(openings, capacity);
    marks = Arrays.copyOf(marks, capacity);
    keyLevels = Arrays.copyOf(keyLevels, capacity);
    values = Arrays.copyOf(values, capacity);
    extras = Arrays.copyOf(extras, capacity);
    styles = Arrays.copyOf(styles, capacity);
  }
}
