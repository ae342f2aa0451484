package dev.lading.sprig.internal.crypto;

import java.math.BigInteger;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Private keys in PEM, each in the form Sprig's crypto.go writes it (pemBlockForKey). */
public final class PrivateKeys {
  private PrivateKeys() {}

  /**
   * A new key in PEM.
   *
   * @param type rsa (4096 bits; also the empty type), dsa (2048, 256), ecdsa (P-256) or ed25519
   * @return {@code null} for another type
   */
  public static @Nullable String generate(String type, RandomGenerator random) {
    return switch (type) {
      case "", "rsa" -> encode(KeyGenerators.rsa(4096, random));
      case "dsa" -> encode(KeyGenerators.dsa(random));
      case "ecdsa" -> encode(KeyGenerators.ecdsa(random));
      case "ed25519" -> encode(KeyGenerators.ed25519(random));
      default -> null;
    };
  }

  static String encode(KeyMaterial key) {
    if (key.secret() instanceof RSAPrivateCrtKey rsa) {
      return new Pem("RSA PRIVATE KEY", pkcs1(rsa)).encode();
    }
    if (key.secret() instanceof ECPrivateKey ec) {
      return new Pem("EC PRIVATE KEY", sec1(ec, (ECPublicKey) key.open())).encode();
    }
    if (key.secret() instanceof DSAPrivateKey dsa) {
      return new Pem("DSA PRIVATE KEY", dsa(dsa, (DSAPublicKey) key.open())).encode();
    }
    return new Pem("PRIVATE KEY", key.secret().getEncoded()).encode();
  }

  static byte[] pkcs1(RSAPrivateCrtKey key) {
    return Der.sequence(
        Der.integer(0),
        Der.integer(key.getModulus()),
        Der.integer(key.getPublicExponent()),
        Der.integer(key.getPrivateExponent()),
        Der.integer(key.getPrimeP()),
        Der.integer(key.getPrimeQ()),
        Der.integer(key.getPrimeExponentP()),
        Der.integer(key.getPrimeExponentQ()),
        Der.integer(key.getCrtCoefficient()));
  }

  private static byte[] sec1(ECPrivateKey key, ECPublicKey open) {
    Curve curve = Curve.of(key.getParams());
    return Der.sequence(
        Der.integer(1),
        Der.octets(fixed(key.getS(), curve.size())),
        Der.tagged(0xA0, Der.identifier(curve.identifier())),
        Der.tagged(0xA1, Der.bits(curve.encode(open.getW()))));
  }

  private static byte[] dsa(DSAPrivateKey key, DSAPublicKey open) {
    DSAParams parameters = key.getParams();
    return Der.sequence(
        Der.integer(0),
        Der.integer(parameters.getP()),
        Der.integer(parameters.getQ()),
        Der.integer(parameters.getG()),
        Der.integer(open.getY()),
        Der.integer(key.getX()));
  }

  /** A number in so many bytes. */
  static byte[] fixed(BigInteger value, int size) {
    byte[] bytes = value.toByteArray();
    byte[] out = new byte[size];
    byte[] tail = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - size), bytes.length);
    System.arraycopy(tail, 0, out, size - tail.length, tail.length);
    return out;
  }
}
