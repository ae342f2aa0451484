package dev.lading.sprig.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.crypto.Mac;

/** The scrypt key derivation (RFC 7914). */
final class Scrypt {
  private final int cost;
  private final int blockWords;
  private final int[] scratch = new int[16];

  private Scrypt(int cost, int blockSize) {
    this.cost = cost;
    this.blockWords = 32 * blockSize;
  }

  static byte[] key(
      byte[] password, byte[] salt, int cost, int blockSize, int parallelism, int length) {
    byte[] blocks = pbkdf2(password, salt, parallelism * 128 * blockSize);
    int[] words = new int[blocks.length / 4];
    ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    Scrypt scrypt = new Scrypt(cost, blockSize);
    for (int i = 0; i < parallelism; i++) {
      scrypt.mix(words, i * scrypt.blockWords);
    }
    ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(words);
    return pbkdf2(password, blocks, length);
  }

  /** PBKDF2-HMAC-SHA-256 with one iteration. */
  private static byte[] pbkdf2(byte[] password, byte[] salt, int length) {
    Mac mac = Digests.hmac(password);
    ByteBuffer out = ByteBuffer.allocate((length + 31) / 32 * 32);
    for (int block = 1; out.hasRemaining(); block++) {
      mac.update(salt);
      mac.update(ByteBuffer.allocate(4).putInt(block).array());
      out.put(mac.doFinal());
    }
    return Arrays.copyOf(out.array(), length);
  }

  /** ROMix of the block at an offset. */
  private void mix(int[] words, int offset) {
    int[] memory = new int[cost * blockWords];
    int[] block = Arrays.copyOfRange(words, offset, offset + blockWords);
    int[] other = new int[blockWords];
    for (int i = 0; i < cost; i++) {
      System.arraycopy(block, 0, memory, i * blockWords, blockWords);
      mixBlock(block, other);
    }
    for (int i = 0; i < cost; i++) {
      int from = (block[blockWords - 16] & cost - 1) * blockWords;
      for (int j = 0; j < blockWords; j++) {
        block[j] ^= memory[from + j];
      }
      mixBlock(block, other);
    }
    System.arraycopy(block, 0, words, offset, blockWords);
  }

  /** BlockMix: even results to the front half, odd ones to the back. */
  private void mixBlock(int[] block, int[] out) {
    System.arraycopy(block, blockWords - 16, scratch, 0, 16);
    for (int i = 0; i < blockWords; i += 16) {
      for (int j = 0; j < 16; j++) {
        scratch[j] ^= block[i + j];
      }
      salsa(scratch);
      int half = (i / 16 & 1) * (blockWords / 2);
      System.arraycopy(scratch, 0, out, half + i / 32 * 16, 16);
    }
    System.arraycopy(out, 0, block, 0, blockWords);
  }

  private static void salsa(int[] block) {
    int[] x = block.clone();
    for (int i = 0; i < 8; i += 2) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < 16; i++) {
      block[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
