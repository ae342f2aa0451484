package dev.lading.sprig.internal.crypto;

import java.util.Arrays;

/**
 * The Blowfish cipher with bcrypt's expensive key schedule; the JDK's has the ordinary one only.
 */
final class Blowfish {
  private static final int ROUNDS = 16;
  private static final int SUBKEYS = ROUNDS + 2;
  private static final int BOX = 256;

  private final int[] subkeys;
  private final int[] boxes;
  private int left;
  private int right;

  private Blowfish(int[] initial) {
    subkeys = Arrays.copyOf(initial, SUBKEYS);
    boxes = Arrays.copyOfRange(initial, SUBKEYS, initial.length);
  }

  /** Holds the start state once it is needed. */
  private static final class Initial {
    static final int[] WORDS = PiDigits.words(SUBKEYS + 4 * BOX);
  }

  static Blowfish withSaltedKey(byte[] key, byte[] salt, int cost) {
    Blowfish cipher = new Blowfish(Initial.WORDS);
    cipher.expand(key, salt);
    byte[] none = new byte[16];
    for (int i = 0; i < 1 << cost; i++) {
      cipher.expand(key, none);
      cipher.expand(salt, none);
    }
    return cipher;
  }

  private void expand(byte[] key, byte[] salt) {
    for (int i = 0; i < SUBKEYS; i++) {
      subkeys[i] ^= wordAt(key, i * 4);
    }
    left = 0;
    right = 0;
    int offset = fill(subkeys, salt, 0);
    fill(boxes, salt, offset);
  }

  /** Replaces the words by the running encryption of the salt. */
  private int fill(int[] words, byte[] salt, int start) {
    int offset = start;
    for (int i = 0; i < words.length; i += 2) {
      left ^= wordAt(salt, offset);
      right ^= wordAt(salt, offset + 4);
      offset = (offset + 8) % salt.length;
      encryptBlock();
      words[i] = left;
      words[i + 1] = right;
    }
    return offset;
  }

  /** Four bytes from an offset on, going round. */
  private static int wordAt(byte[] bytes, int offset) {
    int word = 0;
    for (int i = 0; i < 4; i++) {
      word = word << 8 | (bytes[(offset + i) % bytes.length] & 0xFF);
    }
    return word;
  }

  private void encryptBlock() {
    int l = left ^ subkeys[0];
    int r = right;
    for (int i = 1; i <= ROUNDS; i += 2) {
      r ^= mix(l) ^ subkeys[i];
      l ^= mix(r) ^ subkeys[i + 1];
    }
    left = r ^ subkeys[ROUNDS + 1];
    right = l;
  }

  private int mix(int x) {
    return ((boxes[x >>> 24] + boxes[BOX + (x >>> 16 & 0xFF)]) ^ boxes[2 * BOX + (x >>> 8 & 0xFF)])
        + boxes[3 * BOX + (x & 0xFF)];
  }

  /** Encrypts whole blocks, each so many times. */
  byte[] encrypt(byte[] text, int times) {
    byte[] out = new byte[text.length];
    for (int block = 0; block < text.length; block += 8) {
      left = wordAt(text, block);
      right = wordAt(text, block + 4);
      for (int i = 0; i < times; i++) {
        encryptBlock();
      }
      putWord(out, block, left);
      putWord(out, block + 4, right);
    }
    return out;
  }

  private static void putWord(byte[] out, int offset, int word) {
    for (int i = 0; i < 4; i++) {
      out[offset + i] = (byte) (word >>> 24 - 8 * i);
    }
  }
}
