package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Reads private keys in PEM: PKCS#1, SEC 1, DSA's and PKCS#8 (parsePrivateKeyPEM of crypto.go). */
final class PrivateKeyParser {
  private static final String RSA = "1.2.840.113549.1.1.1";
  private static final String EC = "1.2.840.10045.2.1";
  private static final String ED25519 = "1.3.101.112";
  private static final String SUFFIX = " PRIVATE KEY";

  private PrivateKeyParser() {}

  /**
   * The key in a text.
   *
   * @throws FunctionException with Sprig's message when there is none
   */
  static KeyMaterial parse(String text) {
    Pem block = Pem.find(text);
    if (block == null) {
      throw new FunctionException("no PEM data in input");
    }
    if (block.type().equals("PRIVATE KEY")) {
      return reading("decoding PEM as PKCS#8: ", () -> pkcs8(DerReader.of(block.content())));
    }
    if (!block.type().endsWith(SUFFIX)) {
      throw new FunctionException("no private key data in PEM block of type " + block.type());
    }
    return switch (block.type().substring(0, block.type().length() - SUFFIX.length())) {
      case "RSA" ->
          reading("parsing RSA private key from PEM: ", () -> pkcs1(DerReader.of(block.content())));
      case "EC" ->
          reading(
              "parsing EC private key from PEM: ",
              () -> sec1(DerReader.of(block.content()).sequence(), null));
      case "DSA" ->
          reading("parsing DSA private key from PEM: ", () -> dsa(DerReader.of(block.content())));
      default -> throw new FunctionException("invalid private key type " + block.type());
    };
  }

  private interface Reading {
    KeyMaterial read() throws GeneralSecurityException;
  }

  private static KeyMaterial reading(String where, Reading reading) {
    try {
      return reading.read();
    } catch (FunctionException e) {
      throw new FunctionException(where + e.text(), e);
    } catch (GeneralSecurityException e) {
      throw new FunctionException(where + "x509: invalid key", e);
    }
  }

  private static KeyMaterial pkcs1(DerReader der) throws GeneralSecurityException {
    DerReader in = der.sequence();
    in.integer();
    BigInteger modulus = in.integer();
    BigInteger exponent = in.integer();
    KeySpec secret =
        new RSAPrivateCrtKeySpec(
            modulus,
            exponent,
            in.integer(),
            in.integer(),
            in.integer(),
            in.integer(),
            in.integer(),
            in.integer());
    return keys("RSA", secret, new RSAPublicKeySpec(modulus, exponent));
  }

  private static KeyMaterial sec1(DerReader in, @Nullable Curve outer)
      throws GeneralSecurityException {
    in.integer();
    BigInteger secret = new BigInteger(1, in.octets());
    Curve curve = outer;
    if (in.nextTag() == 0xA0) {
      Curve named = Curve.ofIdentifier(in.enter(0xA0).element());
      curve = curve == null ? named : curve;
    }
    if (curve == null) {
      throw new FunctionException("x509: unknown elliptic curve");
    }
    return keys(
        "EC",
        new ECPrivateKeySpec(secret, curve.parameters()),
        new ECPublicKeySpec(curve.publicPoint(secret), curve.parameters()));
  }

  private static KeyMaterial dsa(DerReader der) throws GeneralSecurityException {
    DerReader in = der.sequence();
    in.integer();
    BigInteger p = in.integer();
    BigInteger q = in.integer();
    BigInteger g = in.integer();
    KeySpec open = new DSAPublicKeySpec(in.integer(), p, q, g);
    return keys("DSA", new DSAPrivateKeySpec(in.integer(), p, q, g), open);
  }

  private static KeyMaterial pkcs8(DerReader der) throws GeneralSecurityException {
    DerReader in = der.sequence();
    in.integer();
    DerReader algorithm = in.sequence();
    byte[] identifier = algorithm.element();
    DerReader key = DerReader.of(in.octets());
    if (Arrays.equals(identifier, Der.identifier(RSA))) {
      return pkcs1(key);
    }
    if (Arrays.equals(identifier, Der.identifier(EC))) {
      return sec1(key.sequence(), Curve.ofIdentifier(algorithm.element()));
    }
    if (Arrays.equals(identifier, Der.identifier(ED25519))) {
      return ed25519(key.octets());
    }
    throw new FunctionException(
        "x509: PKCS#8 wrapping contained private key with unknown algorithm");
  }

  /** The JDK's generator takes its seed from the random source: here it is given the key's. */
  private static KeyMaterial ed25519(byte[] seed) {
    SecureRandom fixed = RunRandom.of(new FixedBytes(seed));
    return KeyGenerators.generate("Ed25519", NamedParameterSpec.ED25519, fixed);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record FixedBytes(byte[] seed) implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
    }
  }

  private static KeyMaterial keys(String algorithm, KeySpec secret, KeySpec open)
      throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance(algorithm);
    return new KeyMaterial(factory.generatePrivate(secret), factory.generatePublic(open));
  }
}
