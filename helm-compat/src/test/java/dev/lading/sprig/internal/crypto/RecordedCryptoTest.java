package dev.lading.sprig.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.json.JsonReader;
import dev.lading.sprig.internal.time.GoTime;
import dev.lading.sprig.internal.time.GoZone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Redoes what a real Helm did with keys, salts and serial numbers of its own, stored in
 * crypto.json, and expects the same bytes.
 */
class RecordedCryptoTest {
  private static final Map<?, ?> RECORDED = recorded();
  private static final long DAY = 86_400;

  private static Map<?, ?> recorded() {
    try (InputStream in =
        Objects.requireNonNull(
            RecordedCryptoTest.class.getResourceAsStream("/dev/lading/sprig/crypto.json"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (Map<?, ?>) Objects.requireNonNull(JsonReader.read(text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name) {
    return (String) Objects.requireNonNull(RECORDED.get(name));
  }

  private static String cert(String name) {
    return (String)
        Objects.requireNonNull(
            ((Map<?, ?>) Objects.requireNonNull(RECORDED.get(name))).get("cert"));
  }

  private static X509Certificate parse(String pem) throws Exception {
    byte[] content = Objects.requireNonNull(Pem.find(pem)).content();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "rsa4096", "ec", "ed", "dsa"})
  void parse_helmsKey_encodesToTheSameText(String name) {
    assertThat(PrivateKeys.encode(PrivateKeyParser.parse(text(name)))).isEqualTo(text(name));
  }

  private static IssuerCertificate issuer(String pem) {
    return IssuerCertificate.parse(Objects.requireNonNull(Pem.find(pem)).content());
  }

  private static GoTime time(DerReader validity) {
    boolean isShort = validity.nextTag() == 0x17;
    String text = new String(validity.enter(validity.nextTag()).rest(), StandardCharsets.US_ASCII);
    return GoTime.parse(isShort ? "060102150405Z07" : "20060102150405Z07", text, GoZone.UTC);
  }

  private static String redo(
      String recorded,
      String name,
      List<?> ips,
      List<?> dnsNames,
      long days,
      boolean authority,
      String key,
      String signer,
      String signerKey)
      throws Exception {
    IssuerCertificate original = issuer(recorded);
    DerReader validity = DerReader.of(original.validity()).sequence();
    GoTime now = time(validity);
    CertificateRequest request =
        CertificateRequest.of(name, ips, dnsNames, days, now, original.serial());
    request = authority ? request.forAuthority() : request;
    assertThat(time(validity).unix() - now.unix()).isEqualTo(days * DAY);
    IssuerCertificate parent = issuer(signer);
    byte[] signed =
        CertificateSigner.sign(
            request,
            PrivateKeyParser.parse(key),
            parent.subject(),
            parent.keyId(),
            PrivateKeyParser.parse(signerKey),
            new Random(1));
    return new Pem("CERTIFICATE", signed).encode();
  }

  @Test
  void sign_authorityWithRsaKey_isHelmsCertificate() throws Exception {
    String ca = cert("ca");
    assertThat(redo(ca, "Test CA", List.of(), List.of(), 3650, true, text("rsa"), ca, text("rsa")))
        .isEqualTo(ca);
  }

  @Test
  void sign_authorityWithEdKey_isHelmsCertificate() throws Exception {
    String ca = cert("caEd");
    assertThat(redo(ca, "ed*CA é", List.of(), List.of(), 99_999, true, text("ed"), ca, text("ed")))
        .isEqualTo(ca);
  }

  @Test
  void sign_selfSignedWithAddressesAndNames_isHelmsCertificate() throws Exception {
    String self = cert("self");
    assertThat(
            redo(
                self,
                "self.example.com",
                List.of("10.0.0.1", "::1", "::ffff:1.2.3.4"),
                List.of("a.example.com", "*.b.example.com"),
                365,
                false,
                text("rsa"),
                self,
                text("rsa")))
        .isEqualTo(self);
  }

  @Test
  void sign_withoutName_isHelmsCertificate() throws Exception {
    String anonymous = cert("anonymous");
    assertThat(
            redo(
                anonymous,
                "",
                List.of(),
                List.of("d"),
                -5,
                false,
                text("rsa"),
                anonymous,
                text("rsa")))
        .isEqualTo(anonymous);
  }

  @Test
  void sign_byAuthorityForEcKey_isHelmsCertificate() throws Exception {
    assertThat(
            redo(
                cert("signed"),
                "svc",
                List.of("127.0.0.1"),
                List.of("svc.ns"),
                30,
                false,
                text("ec"),
                cert("ca"),
                text("rsa")))
        .isEqualTo(cert("signed"));
  }

  @Test
  void sign_withEcKey_differsFromHelmsOnlyInTheSignature() throws Exception {
    String ca = cert("caEc");
    String ours = redo(ca, "ec", List.of(), List.of(), 1, true, text("ec"), ca, text("ec"));
    assertThat(parse(ours).getTBSCertificate()).isEqualTo(parse(ca).getTBSCertificate());
    parse(ours).verify(parse(ca).getPublicKey());
  }

  @Test
  void hash_withHelmsSalt_isHelmsHash() {
    List<?> hashes = (List<?>) Objects.requireNonNull(RECORDED.get("bcrypt"));
    List<String> passwords = List.of("", "pässword", "hello world", "a".repeat(72));
    for (int i = 0; i < passwords.size(); i++) {
      String hash = (String) Objects.requireNonNull(hashes.get(i));
      byte[] salt = BcryptSalt.of(hash);
      assertThat(Bcrypt.hash(GoStrings.toBytes(passwords.get(i)), salt)).isEqualTo(hash);
    }
    String line = text("htpasswd").substring("admin:".length());
    assertThat(Bcrypt.hash(GoStrings.toBytes("secret"), BcryptSalt.of(line))).isEqualTo(line);
  }

  @Test
  void decrypt_whatHelmEncrypted_isThePlainText() {
    assertThat(AesText.decrypt("secretkey", text("aes"))).isEqualTo("plaintext é");
  }

  /** Reads the salt back out of a hash. */
  private static final class BcryptSalt {
    static byte[] of(String hash) {
      String alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
      BigInteger bits = BigInteger.ZERO;
      for (char c : hash.substring(7, 29).toCharArray()) {
        bits = bits.shiftLeft(6).or(BigInteger.valueOf(alphabet.indexOf(c)));
      }
      return PrivateKeys.fixed(bits.shiftRight(4), 16);
    }
  }
}
