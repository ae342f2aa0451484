package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.time.GoTime;
import dev.lading.sprig.internal.time.GoZone;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes and signs X.509 certificates byte for byte as Go 1.25's x509.CreateCertificate. */
final class CertificateSigner {
  private static final int PRINTABLE = 0x13;
  private static final int UTF8 = 0x0C;
  private static final byte[] NULL = Der.nothing();

  private CertificateSigner() {}

  /**
   * The signed certificate.
   *
   * @param issuer encoded name of who signs
   * @param issuerKeyId subject key id of who signs, empty when it has none
   */
  static byte[] sign(
      CertificateRequest request,
      KeyMaterial subjectKey,
      byte[] issuer,
      byte[] issuerKeyId,
      KeyMaterial issuerKey,
      RandomGenerator random) {
    Algorithm algorithm = Algorithm.of(issuerKey);
    byte[] subject = name(request.commonName());
    byte[] authority = Arrays.equals(issuer, subject) ? new byte[0] : issuerKeyId;
    byte[] openKey = subjectKey.open().getEncoded();
    byte[] body =
        Der.sequence(
            Der.tagged(0xA0, Der.integer(2)),
            Der.integer(request.serial()),
            algorithm.encoded(),
            issuer,
            Der.sequence(time(request.notBefore()), time(request.notAfter())),
            subject,
            openKey,
            Der.tagged(0xA3, Der.sequence(extensions(request, subject, openKey, authority))));
    byte[] signature = algorithm.sign(issuerKey, body, random);
    return Der.sequence(body, algorithm.encoded(), Der.bits(signature));
  }

  /** How a key signs. */
  private record Algorithm(String jdkName, String identifier, boolean hasNull) {
    static Algorithm of(KeyMaterial key) {
      return switch (key.algorithm()) {
        case "RSA" -> new Algorithm("SHA256withRSA", "1.2.840.113549.1.1.11", true);
        case "EC" -> ofCurve(Curve.of(((ECPrivateKey) key.secret()).getParams()));
        case "EdDSA" -> new Algorithm("Ed25519", "1.3.101.112", false);
        default ->
            throw new FunctionException(
                "error creating certificate: "
                    + "x509: certificate private key does not implement crypto.Signer");
      };
    }

    private static Algorithm ofCurve(Curve curve) {
      return switch (curve) {
        case P224, P256 -> new Algorithm("SHA256withECDSA", "1.2.840.10045.4.3.2", false);
        case P384 -> new Algorithm("SHA384withECDSA", "1.2.840.10045.4.3.3", false);
        case P521 -> new Algorithm("SHA512withECDSA", "1.2.840.10045.4.3.4", false);
      };
    }

    byte[] encoded() {
      byte[] id = Der.identifier(identifier);
      return hasNull ? Der.sequence(id, NULL) : Der.sequence(id);
    }

    byte[] sign(KeyMaterial key, byte[] body, RandomGenerator random) {
      try {
        Signature signature = Signature.getInstance(jdkName);
        signature.initSign(key.secret(), RunRandom.of(random));
        signature.update(body);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new FunctionException("error creating certificate: " + e.getMessage(), e);
      }
    }
  }

  /** A name with a common name only; without one it is empty. */
  static byte[] name(String commonName) {
    if (commonName.isEmpty()) {
      return Der.sequence();
    }
    byte[] value = Der.text(isPrintable(commonName) ? PRINTABLE : UTF8, commonName);
    return Der.sequence(Der.set(Der.sequence(Der.identifier("2.5.4.3"), value)));
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && " '()+,-./:=?".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] time(GoTime time) {
    GoTime utc = time.in(GoZone.UTC);
    int year = Integer.parseInt(utc.format("2006"));
    boolean isShort = year >= 1950 && year < 2050;
    if (year < 0 || year > 9999) {
      throw new FunctionException(
          "error creating certificate: "
              + "asn1: structure error: cannot represent time as GeneralizedTime");
    }
    String text = utc.format(isShort ? "060102150405Z" : "20060102150405Z");
    return Der.tagged(isShort ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] extensions(
      CertificateRequest request, byte[] subject, byte[] openKey, byte[] authority) {
    List<byte[]> all = new ArrayList<>();
    all.add(extension("2.5.29.15", true, Der.namedBits(request.isAuthority() ? 0xA4 : 0xA0)));
    all.add(
        extension(
            "2.5.29.37",
            false,
            Der.sequence(
                Der.identifier("1.3.6.1.5.5.7.3.1"), Der.identifier("1.3.6.1.5.5.7.3.2"))));
    all.add(
        extension(
            "2.5.29.19",
            true,
            request.isAuthority() ? Der.sequence(Der.isTrue()) : Der.sequence()));
    if (request.isAuthority()) {
      all.add(extension("2.5.29.14", false, Der.octets(keyId(openKey))));
    }
    if (authority.length > 0) {
      all.add(extension("2.5.29.35", false, Der.sequence(Der.tagged(0x80, authority))));
    }
    byte[] names = alternativeNames(request);
    if (names.length > 0) {
      boolean anonymous = Arrays.equals(subject, Der.sequence());
      all.add(extension("2.5.29.17", anonymous, Der.sequence(names)));
    }
    return concat(all);
  }

  private static byte[] extension(String identifier, boolean critical, byte[] value) {
    byte[] id = Der.identifier(identifier);
    return critical
        ? Der.sequence(id, Der.isTrue(), Der.octets(value))
        : Der.sequence(id, Der.octets(value));
  }

  /** Method 1 of RFC 7093: the first 160 bits of the SHA-256 of the public key's bits. */
  private static byte[] keyId(byte[] openKey) {
    DerReader in = DerReader.of(openKey).sequence();
    in.element();
    byte[] bits = in.enter(0x03).rest();
    byte[] hash = Digests.digest("SHA-256", Arrays.copyOfRange(bits, 1, bits.length));
    return Arrays.copyOf(hash, 20);
  }

  private static byte[] alternativeNames(CertificateRequest request) {
    List<byte[]> names = new ArrayList<>();
    for (String dns : request.dnsNames()) {
      names.add(Der.text(0x82, dns));
    }
    for (byte[] address : request.addresses()) {
      names.add(Der.tagged(0x87, address));
    }
    return concat(names);
  }

  private static byte[] concat(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** A random serial number of up to 128 bits. */
  static BigInteger serial(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return new BigInteger(1, bytes);
  }
}
