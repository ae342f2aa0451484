package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.value.GoStrings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Site passwords from a master password by the Master Password algorithm, as Sprig has it. */
public final class DerivedPassword {
  private static final byte[] SCOPE =
      "com.lyndir.masterpassword".getBytes(StandardCharsets.US_ASCII);
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxyz";
  private static final String UPPER_VOWELS = "AEIOU";
  private static final String UPPER_CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = UPPER_VOWELS + VOWELS + UPPER_CONSONANTS + CONSONANTS;

  /** Each letter of a pattern stands for one class of characters. */
  private static final Map<Character, String> CLASSES =
      Map.of(
          'V', UPPER_VOWELS,
          'C', UPPER_CONSONANTS,
          'v', VOWELS,
          'c', CONSONANTS,
          'a', LETTERS,
          'n', DIGITS,
          'o', "@&%?,=[]_:-+*$#!'^~;()/.",
          'x', LETTERS + DIGITS + "!@#$%^&*()");

  private static final Map<String, List<String>> PATTERNS =
      Map.of(
          "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
          "long", longPatterns(),
          "medium", List.of("CvcnoCvc", "CvcCvcno"),
          "short", List.of("Cvcn"),
          "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
          "pin", List.of("nnnn"));

  private DerivedPassword() {}

  /**
   * Three syllables and a digit with a sign, in every order, with no, one or two long syllables.
   */
  private static List<String> longPatterns() {
    return List.of(
        "CvcvnoCvcvCvcv",
        "CvcvCvcvnoCvcv",
        "CvcvCvcvCvcvno",
        "CvccnoCvcvCvcv",
        "CvccCvcvnoCvcv",
        "CvccCvcvCvcvno",
        "CvcvnoCvccCvcv",
        "CvcvCvccnoCvcv",
        "CvcvCvccCvcvno",
        "CvcvnoCvcvCvcc",
        "CvcvCvcvnoCvcc",
        "CvcvCvcvCvccno",
        "CvccnoCvccCvcv",
        "CvccCvccnoCvcv",
        "CvccCvccCvcvno",
        "CvcvnoCvccCvcc",
        "CvcvCvccnoCvcc",
        "CvcvCvccCvccno",
        "CvccnoCvcvCvcc",
        "CvccCvcvnoCvcc",
        "CvccCvcvCvccno");
  }

  /**
   * The password.
   *
   * @param type names the patterns to choose from
   * @return {@code null} when there is no such type
   */
  public static @Nullable String of(
      int counter, String type, String password, String user, String site) {
    List<String> patterns = PATTERNS.get(type);
    if (patterns == null) {
      return null;
    }
    byte[] salt = scoped(GoStrings.toBytes(user)).array();
    byte[] key = Scrypt.key(GoStrings.toBytes(password), salt, 32_768, 8, 2, 64);
    Mac mac = Digests.hmac(key);
    mac.update(scoped(GoStrings.toBytes(site)).array());
    byte[] seed = mac.doFinal(ByteBuffer.allocate(4).putInt(counter).array());
    return fill(patterns.get((seed[0] & 0xFF) % patterns.size()), seed);
  }

  private static String fill(String pattern, byte[] seed) {
    StringBuilder out = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      String characters = CLASSES.getOrDefault(pattern.charAt(i), "");
      out.append(characters.charAt((seed[i + 1] & 0xFF) % characters.length()));
    }
    return out.toString();
  }

  private static ByteBuffer scoped(byte[] name) {
    return ByteBuffer.allocate(SCOPE.length + 4 + name.length)
        .put(SCOPE)
        .putInt(name.length)
        .put(name);
  }
}
