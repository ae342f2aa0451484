package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.text.BaseText;
import dev.lading.sprig.internal.time.GoTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Certificate authorities, self-signed and signed certificates (crypto.go). One per call, with the
 * clock and the random source of the run.
 */
public final class Certificates {
  private static final int RSA_BITS = 2048;

  private final RandomGenerator random;
  private final GoTime now;

  public Certificates(Clock clock, RandomGenerator random) {
    this.random = random;
    this.now = GoTime.now(clock);
  }

  /** A new RSA key, or the one in a PEM text. */
  private KeyMaterial key(@Nullable String pem) {
    if (pem == null) {
      return KeyGenerators.rsa(RSA_BITS, random);
    }
    try {
      return PrivateKeyParser.parse(pem);
    } catch (FunctionException e) {
      throw new FunctionException("parsing private key: " + e.text(), e);
    }
  }

  private CertificateRequest request(
      String name,
      List<? extends @Nullable Object> ips,
      List<? extends @Nullable Object> dnsNames,
      long days) {
    return CertificateRequest.of(name, ips, dnsNames, days, now, CertificateSigner.serial(random));
  }

  /**
   * A certificate authority.
   *
   * @param pem its key; {@code null} makes a new one
   */
  public Certificate authority(String name, long days, @Nullable String pem) {
    KeyMaterial key = key(pem);
    return selfSign(request(name, List.of(), List.of(), days).forAuthority(), key);
  }

  /** A certificate that signs itself. */
  public Certificate selfSigned(
      String name,
      List<? extends @Nullable Object> ips,
      List<? extends @Nullable Object> dnsNames,
      long days,
      @Nullable String pem) {
    KeyMaterial key = key(pem);
    return selfSign(request(name, ips, dnsNames, days), key);
  }

  private Certificate selfSign(CertificateRequest request, KeyMaterial key) {
    byte[] name = CertificateSigner.name(request.commonName());
    return finish(request, key, name, new byte[0], key);
  }

  /** A certificate signed by an authority. */
  public Certificate signed(
      String name,
      List<? extends @Nullable Object> ips,
      List<? extends @Nullable Object> dnsNames,
      long days,
      Certificate authority,
      @Nullable String pem) {
    KeyMaterial key = key(pem);
    Pem block = Pem.find(authority.cert());
    if (block == null) {
      throw new FunctionException("unable to decode certificate");
    }
    IssuerCertificate signer = parse(block, "error parsing certificate: decodedSignerCert.Bytes: ");
    KeyMaterial signerKey = signerKey(authority.key());
    CertificateRequest request = request(name, ips, dnsNames, days);
    checkMatch(signer.openKey(), signerKey);
    return finish(request, key, signer.subject(), signer.keyId(), signerKey);
  }

  private static KeyMaterial signerKey(String pem) {
    try {
      return PrivateKeyParser.parse(pem);
    } catch (FunctionException e) {
      throw new FunctionException("error parsing private key: " + e.text(), e);
    }
  }

  private static void checkMatch(byte[] signer, KeyMaterial key) {
    boolean signs = !key.algorithm().equals("DSA");
    if (signs && !Arrays.equals(signer, key.open().getEncoded())) {
      throw new FunctionException(
          "error creating certificate: "
              + "x509: provided PrivateKey doesn't match parent's PublicKey");
    }
  }

  private Certificate finish(
      CertificateRequest request,
      KeyMaterial key,
      byte[] issuer,
      byte[] issuerKeyId,
      KeyMaterial signerKey) {
    request.checkNames();
    byte[] signed = CertificateSigner.sign(request, key, issuer, issuerKeyId, signerKey, random);
    return new Certificate(new Pem("CERTIFICATE", signed).encode(), PrivateKeys.encode(key));
  }

  /**
   * A certificate and its key as the caller has them, in base 64.
   *
   * @throws FunctionException with Sprig's message when either cannot be read
   */
  public static Certificate custom(String encodedCert, String encodedKey) {
    String cert = decode(encodedCert, "unable to decode base64 certificate");
    String key = decode(encodedKey, "unable to decode base64 private key");
    Pem block = Pem.find(cert);
    if (block == null) {
      throw new FunctionException("unable to decode certificate");
    }
    parse(block, "error parsing certificate: decodedCert.Bytes: ");
    signerKey(key);
    return new Certificate(cert, key);
  }

  private static String decode(String text, String problem) {
    try {
      return GoStrings.fromBytes(BaseText.BASE64.decode(text));
    } catch (FunctionException e) {
      throw new FunctionException(problem, e);
    }
  }

  private static IssuerCertificate parse(Pem block, String where) {
    try {
      return IssuerCertificate.parse(block.content());
    } catch (FunctionException e) {
      throw new FunctionException(where + e.text(), e);
    }
  }
}
