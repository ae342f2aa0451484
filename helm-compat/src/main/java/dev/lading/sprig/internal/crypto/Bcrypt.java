package dev.lading.sprig.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The bcrypt password hash, version 2a, cost 10, as golang.org/x/crypto/bcrypt writes it. */
public final class Bcrypt {
  /** Longest password bcrypt looks at. */
  public static final int MAX_BYTES = 72;

  private static final int COST = 10;
  private static final String ALPHABET =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final byte[] MAGIC =
      "OrpheanBeholderScryDoubt".getBytes(StandardCharsets.US_ASCII);

  private Bcrypt() {}

  /**
   * The hash of a password with a random salt.
   *
   * @param password at most {@link #MAX_BYTES}
   */
  public static String hash(byte[] password, RandomGenerator random) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return hash(password, salt);
  }

  static String hash(byte[] password, byte[] salt) {
    byte[] key = Arrays.copyOf(password, password.length + 1);
    Blowfish cipher = Blowfish.withSaltedKey(key, salt, COST);
    byte[] digest = cipher.encrypt(MAGIC, 64);
    return "$2a$" + COST + "$" + encode(salt, 16) + encode(digest, 23);
  }

  private static String encode(byte[] bytes, int length) {
    StringBuilder out = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (int i = 0; i < length; i++) {
      buffer = buffer << 8 | (bytes[i] & 0xFF);
      held += 8;
      while (held >= 6) {
        held -= 6;
        out.append(ALPHABET.charAt(buffer >> held & 63));
      }
    }
    return held == 0
        ? out.toString()
        : out.append(ALPHABET.charAt(buffer << (6 - held) & 63)).toString();
  }
}
