package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What of a certificate another one signed by it takes up. The JDK's reader will not do: it refuses
 * certificates without a name, which Go writes and reads.
 *
 * @param validity encoded
 * @param subject encoded name
 * @param openKey encoded public key
 * @param keyId subject key id, empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one signing, never compared
record IssuerCertificate(
    BigInteger serial, byte[] validity, byte[] subject, byte[] openKey, byte[] keyId) {
  private static final byte[] KEY_ID = Der.identifier("2.5.29.14");
  private static final int VERSION = 0xA0;
  private static final int EXTENSIONS = 0xA3;

  /**
   * Reads a certificate.
   *
   * @throws FunctionException when it is none
   */
  static IssuerCertificate parse(byte[] encoded) {
    try {
      return read(DerReader.of(encoded).sequence().sequence());
    } catch (FunctionException e) {
      throw new FunctionException("x509: malformed certificate", e);
    }
  }

  private static IssuerCertificate read(DerReader body) {
    if (body.nextTag() == VERSION) {
      body.element();
    }
    BigInteger serial = body.integer();
    body.sequence();
    body.sequence();
    byte[] validity = body.element();
    byte[] subject = body.element();
    byte[] openKey = body.element();
    byte[] keyId = new byte[0];
    while (body.hasMore()) {
      if (body.nextTag() == EXTENSIONS) {
        keyId = keyId(body.enter(EXTENSIONS).sequence());
      } else {
        body.element();
      }
    }
    return new IssuerCertificate(serial, validity, subject, openKey, keyId);
  }

  private static byte[] keyId(DerReader extensions) {
    while (extensions.hasMore()) {
      DerReader extension = extensions.sequence();
      if (Arrays.equals(extension.element(), KEY_ID)) {
        return DerReader.of(extension.octets()).octets();
      }
    }
    return new byte[0];
  }

  @Override
  public String toString() {
    return "IssuerCertificate[" + serial + "]";
  }
}
