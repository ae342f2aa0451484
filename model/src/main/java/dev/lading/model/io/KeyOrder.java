package dev.lading.model.io;

import java.util.Map;

/**
 * The order of keys in canonical output: go-yaml's "natural" order ({@code keyList.Less} of its
 * {@code sorter.go}), in which {@code a2} comes before {@code a10} and other signs before letters.
 *
 * <p>It is no total order on hostile input, so it is no {@code Comparator}: sorting with it here
 * always ends and never loses a key.
 */
public final class KeyOrder {

  private KeyOrder() {}

  /** The keys of {@code map} in canonical order. */
  public static String[] sortedKeys(Map<String, ?> map) {
    String[] keys = map.keySet().toArray(new String[0]);
    if (keys.length > 1) {
      sort(keys, new String[keys.length], 0, keys.length);
    }
    return keys;
  }

  private static void sort(String[] keys, String[] buffer, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, buffer, from, middle);
    sort(keys, buffer, middle, to);
    if (less(keys[middle], keys[middle - 1])) {
      merge(keys, buffer, from, middle, to);
    }
  }

  private static void merge(String[] keys, String[] buffer, int from, int middle, int to) {
    System.arraycopy(keys, from, buffer, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeRight = left == middle || (right < to && less(buffer[right], buffer[left]));
      keys[i] = takeRight ? buffer[right++] : buffer[left++];
    }
  }

  /** Whether {@code a} comes before {@code b}. */
  public static boolean less(String a, String b) {
    boolean digits = false;
    int shorter = Math.min(a.length(), b.length());
    int i = 0;
    while (i < shorter && a.codePointAt(i) == b.codePointAt(i)) {
      int same = a.codePointAt(i);
      digits = Character.isDigit(same);
      i += Character.charCount(same);
    }
    return i < shorter ? lessAt(a, b, i, digits) : a.length() < b.length();
  }

  private static boolean lessAt(String a, String b, int i, boolean afterDigit) {
    int signA = a.codePointAt(i);
    int signB = b.codePointAt(i);
    boolean letterA = Character.isLetter(signA);
    boolean letterB = Character.isLetter(signB);
    if (letterA && letterB) {
      return signA < signB;
    }
    if (letterA || letterB) {
      return afterDigit ? letterA : letterB;
    }
    return lessNumber(a, b, i);
  }

  private static boolean lessNumber(String a, String b, int i) {
    boolean zero = a.charAt(i) == '0' || b.charAt(i) == '0';
    long start = zero && followsNonZeroDigit(a, i) ? 1 : 0;
    int endA = digitsEnd(a, i);
    int endB = digitsEnd(b, i);
    long numberA = number(a, i, endA, start);
    long numberB = number(b, i, endB, start);
    if (numberA != numberB) {
      return numberA < numberB;
    }
    return endA != endB ? endA < endB : a.codePointAt(i) < b.codePointAt(i);
  }

  private static boolean followsNonZeroDigit(String text, int i) {
    for (int j = i - 1; j >= 0 && Character.isDigit(text.charAt(j)); j--) {
      if (text.charAt(j) != '0') {
        return true;
      }
    }
    return false;
  }

  private static int digitsEnd(String text, int i) {
    int end = i;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** As in Go, the sum wraps silently on very long numbers. */
  private static long number(String text, int from, int to, long start) {
    long sum = start;
    for (int i = from; i < to; i++) {
      sum = sum * 10 + (text.charAt(i) - '0');
    }
    return sum;
  }
}
