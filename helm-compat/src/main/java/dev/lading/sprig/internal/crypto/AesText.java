package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.text.BaseText;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-CBC of text in base 64, the password itself being the key, cut or filled with zeros. */
public final class AesText {
  private static final int BLOCK = 16;

  private AesText() {}

  /** The start vector and the padded, encrypted text; empty for empty text. */
  public static String encrypt(String password, String text, RandomGenerator random) {
    if (text.isEmpty()) {
      return "";
    }
    byte[] content = GoStrings.toBytes(text);
    int padding = BLOCK - content.length % BLOCK;
    byte[] padded = Arrays.copyOf(content, content.length + padding);
    Arrays.fill(padded, content.length, padded.length, (byte) padding);
    byte[] out = new byte[BLOCK + padded.length];
    byte[] vector = new byte[BLOCK];
    random.nextBytes(vector);
    System.arraycopy(vector, 0, out, 0, BLOCK);
    byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, password, vector, padded);
    System.arraycopy(encrypted, 0, out, BLOCK, encrypted.length);
    return BaseText.BASE64.encode(out);
  }

  /**
   * The text back.
   *
   * @throws FunctionException with Go's message, mostly of a slice out of range, when the input is
   *     no such text
   */
  public static String decrypt(String password, String encrypted) {
    if (encrypted.isEmpty()) {
      return "";
    }
    byte[] bytes = BaseText.BASE64.decode(encrypted);
    // Go decodes into a buffer for text without line breaks; slices may reach to its end
    int capacity = GoStrings.length(encrypted) / 4 * 3;
    if (capacity < BLOCK) {
      throw FunctionException.runtimeError(
          "slice bounds out of range [:16] with capacity " + capacity);
    }
    if (bytes.length < BLOCK) {
      throw FunctionException.runtimeError("slice bounds out of range [16:" + bytes.length + "]");
    }
    if (bytes.length % BLOCK != 0) {
      throw new FunctionException("crypto/cipher: input not full blocks");
    }
    byte[] vector = Arrays.copyOf(bytes, BLOCK);
    byte[] body = Arrays.copyOfRange(bytes, BLOCK, bytes.length);
    return unpad(crypt(Cipher.DECRYPT_MODE, password, vector, body));
  }

  private static String unpad(byte[] text) {
    if (text.length == 0) {
      throw FunctionException.runtimeError("index out of range [-1]");
    }
    int length = text.length - (text[text.length - 1] & 0xFF);
    if (length < 0) {
      throw FunctionException.runtimeError("slice bounds out of range [:" + length + "]");
    }
    return GoStrings.fromBytes(Arrays.copyOf(text, length));
  }

  private static byte[] crypt(int mode, String password, byte[] vector, byte[] text) {
    byte[] key = Arrays.copyOf(GoStrings.toBytes(password), 32);
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithmException(e);
    }
  }
}
