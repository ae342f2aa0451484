package dev.lading.model.io;

import java.util.Arrays;
import java.util.Map;

/**
 * The order of map keys: go-yaml's natural order ({@code sorter.go}). Letters come after everything
 * else, runs of digits compare by value ({@code a2} before {@code a10}).
 *
 * <p>Strange keys make that order inconsistent (digits beyond 64 bits, for one), so {@link #sort}
 * starts from code point order and merges: any insertion history gives the same result, and no
 * comparison can make it throw.
 */
public final class KeyOrder {

  private KeyOrder() {}

  /**
   * The keys of a map in order.
   *
   * @throws ClassCastException when a key is no string
   */
  public static String[] sortedKeys(Map<?, ?> map) {
    String[] keys = new String[map.size()];
    int i = 0;
    for (Object key : map.keySet()) {
      keys[i++] = (String) key;
    }
    sort(keys);
    return keys;
  }

  /** Puts keys in order. */
  public static void sort(String[] keys) {
    if (isAscending(keys)) {
      return;
    }
    Arrays.sort(keys, KeyOrder::compareCodePoints);
    if (!isAscending(keys)) {
      mergeSort(keys, keys.clone(), 0, keys.length);
    }
  }

  private static boolean isAscending(String[] keys) {
    for (int i = 1; i < keys.length; i++) {
      if (compare(keys[i - 1], keys[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void mergeSort(String[] keys, String[] scratch, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    mergeSort(scratch, keys, from, middle);
    mergeSort(scratch, keys, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeLeft =
          right >= to || left < middle && compare(scratch[left], scratch[right]) <= 0;
      keys[i] = takeLeft ? scratch[left++] : scratch[right++];
    }
  }

  private static int compareCodePoints(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean astral = Character.isSurrogate(x) != Character.isSurrogate(y);
        return astral ? (Character.isSurrogate(x) ? 1 : -1) : x - y;
      }
    }
    return a.length() - b.length();
  }

  /** Compares two keys; see the class. */
  public static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    int i = 0;
    while (i < end && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == end) {
      return Integer.compare(a.length(), b.length());
    }
    if (Character.isSurrogate(a.charAt(i)) || Character.isSurrogate(b.charAt(i))) {
      return compareAstral(a, b, i);
    }
    return compareAt(a, b, i, a.charAt(i), b.charAt(i));
  }

  private static int compareAstral(String a, String b, int difference) {
    int i = difference;
    boolean second = i > 0 && Character.isHighSurrogate(a.charAt(i - 1));
    int start = second ? i - 1 : i;
    return compareAt(a, b, start, a.codePointAt(start), b.codePointAt(start));
  }

  private static int compareAt(String a, String b, int i, int x, int y) {
    boolean letterA = isLetter(x);
    boolean letterB = isLetter(y);
    if (letterA && letterB) {
      return Integer.compare(x, y);
    }
    if (letterA || letterB) {
      return letterB ? -1 : 1;
    }
    return compareNumbers(a, b, i, x, y);
  }

  private static int compareNumbers(String a, String b, int i, int x, int y) {
    long valueA = 0;
    long valueB = 0;
    if ((x == '0' || y == '0') && followsSignificantDigit(a, i)) {
      valueA = 1;
      valueB = 1;
    }
    int endA = i;
    while (endA < a.length() && Character.isDigit(a.charAt(endA))) {
      valueA = valueA * 10 + a.charAt(endA++) - '0';
    }
    int endB = i;
    while (endB < b.length() && Character.isDigit(b.charAt(endB))) {
      valueB = valueB * 10 + b.charAt(endB++) - '0';
    }
    if (valueA != valueB) {
      return Long.compare(valueA, valueB);
    }
    return endA != endB ? Integer.compare(endA, endB) : Integer.compare(x, y);
  }

  private static boolean followsSignificantDigit(String text, int i) {
    for (int j = i - 1; j >= 0 && Character.isDigit(text.charAt(j)); j--) {
      if (text.charAt(j) != '0') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(int c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
  }
}
