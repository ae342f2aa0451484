package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.ScalarStyle;
import java.util.Arrays;

/**
 * The tokens that have been read ahead of the parser, as columns of arrays: no object per token.
 *
 * <p>A simple key is known as one only when its colon is found, behind it. The marks of its
 * beginning, a KEY token and perhaps a BLOCK-MAPPING-START, are therefore not inserted but noted on
 * the entry that the key starts with; they are handed out before it. A scalar that is a key by
 * itself takes its colon with it too: one entry for up to four tokens, which the parser can also
 * take at once.
 *
 * <p>Entries have numbers, counted from the start of the stream.
 */
@SuppressWarnings("EnumOrdinal") // the numbers never leave this class
final class TokenQueue {

  private static final TokenKind[] KINDS = TokenKind.values();
  private static final ScalarStyle[] STYLES = ScalarStyle.values();

  /** What an entry holds, in one number: the kind of its token, and what else is to hand out. */
  private static final int KIND = 0x1F;

  private static final int MAPPING = 0x20;
  private static final int KEY = 0x40;
  private static final int COLON = 0x80;
  private static final int AT_COLON = 0x100;
  private static final int EXTRAS = MAPPING | KEY | COLON | AT_COLON;
  private static final int STYLE_SHIFT = 9;
  private static final int STYLE = 0x7;

  /** The level at which a key may start, plus one. */
  private static final int LEVEL_SHIFT = 12;

  private static final int CAPACITY = 16;

  private int[] entries = new int[CAPACITY];
  private long[] marks = new long[CAPACITY];
  private int[] colons = new int[CAPACITY];
  private String[] values = new String[CAPACITY];
  private String[] extras = new String[CAPACITY];
  private int head;
  private int tail;
  private int headNumber;

  boolean isEmpty() {
    return head == tail;
  }

  /** The number of the first entry. */
  int headNumber() {
    return headNumber;
  }

  /** The number the next entry will have. */
  int nextNumber() {
    return headNumber + (tail - head);
  }

  private int add(int entry, long mark) {
    if (tail == entries.length) {
      makeRoom();
    }
    int at = tail++;
    entries[at] = entry;
    marks[at] = mark;
    return at;
  }

  void add(TokenKind kind, long mark) {
    add(kind.ordinal(), mark);
  }

  void add(TokenKind kind, long mark, String value, String extra) {
    int at = add(kind.ordinal(), mark);
    values[at] = value;
    extras[at] = extra;
  }

  void addScalar(long mark, String value, ScalarStyle style) {
    int at = add(scalar(style), mark);
    values[at] = value;
  }

  /**
   * Adds a scalar that is a key, with its colon.
   *
   * @param mapping whether a block mapping starts with it
   * @param colon the column of the colon, in the same line
   */
  void addKey(long mark, String value, ScalarStyle style, boolean mapping, int colon) {
    int at = add(scalar(style) | KEY | COLON | (mapping ? MAPPING : 0), mark);
    values[at] = value;
    colons[at] = colon;
  }

  private static int scalar(ScalarStyle style) {
    return TokenKind.SCALAR.ordinal() | style.ordinal() << STYLE_SHIFT;
  }

  /** Notes the level at which the entry added last may start a simple key. */
  void setKeyLevel(int level) {
    entries[tail - 1] |= (level + 1) << LEVEL_SHIFT;
  }

  /** The level at which the first entry may start a simple key, or -1. */
  int headKeyLevel() {
    return (entries[head] >> LEVEL_SHIFT) - 1;
  }

  /** Lets a simple key, and perhaps a block mapping with it, start at an entry. */
  void open(int number, boolean mapping) {
    entries[head + (number - headNumber)] |= mapping ? KEY | MAPPING : KEY;
  }

  /** The kind of the first token. */
  TokenKind kind() {
    int entry = entries[head];
    if ((entry & EXTRAS) == 0) {
      return KINDS[entry & KIND];
    }
    if ((entry & (MAPPING | KEY)) != 0) {
      return (entry & MAPPING) != 0 ? TokenKind.BLOCK_MAPPING_START : TokenKind.KEY;
    }
    return (entry & AT_COLON) != 0 ? TokenKind.VALUE : KINDS[entry & KIND];
  }

  /** Whether the first tokens are a key, which is one scalar, and its colon. */
  boolean isWholeKey() {
    return (entries[head] & EXTRAS) == (KEY | COLON);
  }

  /** Where the first token starts. */
  long mark() {
    return (entries[head] & AT_COLON) != 0 ? colonMark() : marks[head];
  }

  /** Where the colon of the first entry is. */
  long colonMark() {
    return (marks[head] & ~0xFFFF_FFFFL) | colons[head];
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
    return STYLES[entries[head] >> STYLE_SHIFT & STYLE];
  }

  /** Removes the first token. */
  void remove() {
    int entry = entries[head];
    if ((entry & EXTRAS) == 0 || (entry & AT_COLON) != 0) {
      removeEntry();
    } else if ((entry & MAPPING) != 0) {
      entries[head] = entry & ~MAPPING;
    } else if ((entry & KEY) != 0) {
      entries[head] = entry & ~KEY;
    } else {
      entries[head] = entry | AT_COLON;
    }
  }

  /** Removes the first entry with all its tokens. */
  void removeEntry() {
    head++;
    headNumber++;
    if (head == tail) {
      head = 0;
      tail = 0;
    }
  }

  private void makeRoom() {
    int size = tail - head;
    if (head < entries.length / 2) {
      resize(entries.length * 2);
    }
    System.arraycopy(entries, head, entries, 0, size);
    System.arraycopy(marks, head, marks, 0, size);
    System.arraycopy(colons, head, colons, 0, size);
    System.arraycopy(values, head, values, 0, size);
    System.arraycopy(extras, head, extras, 0, size);
    head = 0;
    tail = size;
  }

  private void resize(int capacity) {
    entries = Arrays.copyOf(entries, capacity);
    marks = Arrays.copyOf(marks, capacity);
    colons = Arrays.copyOf(colons, capacity);
    values = Arrays.copyOf(values, capacity);
    extras = Arrays.copyOf(extras, capacity);
  }
}
