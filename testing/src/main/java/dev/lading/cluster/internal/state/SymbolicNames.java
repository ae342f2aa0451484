package dev.lading.cluster.internal.state;

import dev.lading.model.ApiObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names a real cluster draws at random or hashes from Go structs, here made from what they belong
 * to: the same for the same input, and shaped like the real ones.
 *
 * <p>The alphabet is that of apimachinery's {@code util/rand}; a template hash is encoded as {@code
 * ComputeHash} of {@code pkg/controller/controller_utils.go} does, over other bytes.
 */
public final class SymbolicNames {

  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
  private static final int SUFFIX = 5;
  private static final int LONGEST_BASE = 63 - SUFFIX;

  private SymbolicNames() {}

  /** {@code base} with five characters that depend on {@code seed}, cut as generateName is. */
  public static String generated(String base, String seed) {
    String kept = base.length() > LONGEST_BASE ? base.substring(0, LONGEST_BASE) : base;
    return kept + suffix(seed);
  }

  /** Five characters that depend on {@code seed}. */
  public static String suffix(String seed) {
    long hash = fnv64(seed);
    hash ^= hash >>> 32;
    StringBuilder out = new StringBuilder(SUFFIX);
    for (int i = 0; i < SUFFIX; i++) {
      out.append(ALPHABET.charAt((int) Long.remainderUnsigned(hash, ALPHABET.length())));
      hash = Long.divideUnsigned(hash, ALPHABET.length());
    }
    return out.toString();
  }

  /** The symbolic {@code <hash>} of a pod template or other content. */
  public static String hash(ApiObject content) {
    String number = Long.toString(fnv64(content.toTree().toString()) & 0xFFFFFFFFL);
    StringBuilder out = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      out.append(ALPHABET.charAt(number.charAt(i) % ALPHABET.length()));
    }
    return out.toString();
  }

  /** A UID that depends on {@code seed}. */
  public static String uid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static long fnv64(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash ^= text.charAt(i);
      hash *= 0x100000001b3L;
    }
    return hash;
  }
}
