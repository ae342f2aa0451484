package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.value.GoStrings;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Adler32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Check sums of text. */
public final class Digests {
  private Digests() {}

  /** The digest in hexadecimal. */
  public static String hex(String algorithm, String text) {
    return HexFormat.of().formatHex(digest(algorithm, GoStrings.toBytes(text)));
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithmException(e);
    }
  }

  /** Adler-32 in decimal. */
  public static String adler32(String text) {
    Adler32 sum = new Adler32();
    sum.update(GoStrings.toBytes(text));
    return Long.toString(sum.getValue());
  }

  /** HMAC-SHA-256 with a key, which may be empty. */
  static Mac hmac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // keys are filled up with zeros anyway, and the JDK refuses empty ones
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithmException(e);
    }
  }
}
