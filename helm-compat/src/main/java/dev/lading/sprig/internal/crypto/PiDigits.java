package dev.lading.sprig.internal.crypto;

import java.math.BigInteger;

/** The fraction of pi in binary, which Blowfish starts from. */
final class PiDigits {
  private static final int GUARD_BITS = 64;

  private PiDigits() {}

  /** The first words of 32 bits behind the point, by Machin's formula. */
  static int[] words(int count) {
    int bits = count * 32 + GUARD_BITS;
    BigInteger pi =
        arctanOfInverse(5, bits).shiftLeft(4).subtract(arctanOfInverse(239, bits).shiftLeft(2));
    BigInteger fraction = pi.subtract(BigInteger.valueOf(3).shiftLeft(bits)).shiftRight(GUARD_BITS);
    int[] words = new int[count];
    for (int i = 0; i < count; i++) {
      words[i] = fraction.shiftRight((count - 1 - i) * 32).intValue();
    }
    return words;
  }

  private static BigInteger arctanOfInverse(int n, int bits) {
    BigInteger square = BigInteger.valueOf((long) n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    for (int i = 3; power.signum() != 0; i += 2) {
      power = power.divide(square);
      BigInteger term = power.divide(BigInteger.valueOf(i));
      sum = (i & 2) == 2 ? sum.subtract(term) : sum.add(term);
    }
    return sum;
  }
}
