package dev.lading.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the certificate functions make, read by the JDK. */
class CryptoFunctionsTest {
  private static String render(String template) {
    HelmOracle.Answer answer = SprigCase.ourAnswer(template);
    assertThat(answer.ok()).as(answer.text()).isTrue();
    return answer.text();
  }

  private static List<X509Certificate> certificates(String pem) throws Exception {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  @Test
  void genSignedCert_byGeneratedAuthority_verifies() throws Exception {
    List<X509Certificate> chain =
        certificates(
            render(
                "{{ $ca := genCA \"root\" 10 }}{{ $ca.Cert }}"
                    + "{{ (genSignedCert \"svc\" (list \"10.0.0.1\") (list \"svc.ns\") 5 $ca).Cert }}"));
    X509Certificate root = chain.get(0);
    X509Certificate leaf = chain.get(1);
    root.verify(root.getPublicKey());
    leaf.verify(root.getPublicKey());
    assertThat(root.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
    assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    assertThat(leaf.getIssuerX500Principal()).isEqualTo(root.getSubjectX500Principal());
    assertThat(leaf.getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(List.of(2, "svc.ns"), List.of(7, "10.0.0.1"));
    assertThat(leaf.getNotBefore()).isEqualTo(Date.from(Instant.parse("2026-01-02T03:04:05Z")));
    assertThat(leaf.getNotAfter()).isEqualTo(Date.from(Instant.parse("2026-01-07T03:04:05Z")));
  }

  @Test
  void genSelfSignedCertWithKey_eachKindOfKey_verifies() throws Exception {
    for (String kind : List.of("ecdsa", "ed25519")) {
      String template =
          "{{ (genSelfSignedCertWithKey \"x\" nil nil 1 (genPrivateKey \"" + kind + "\")).Cert }}";
      X509Certificate certificate = certificates(render(template)).get(0);
      certificate.verify(certificate.getPublicKey());
    }
  }

  @Test
  void seededRandom_everythingRepeats() {
    String template =
        "{{ (genCA \"x\" 1).Cert }}{{ genPrivateKey \"ecdsa\" }}{{ genPrivateKey \"ed25519\" }}"
            + "{{ bcrypt \"x\" }}{{ uuidv4 }}{{ randAlphaNum 20 }}{{ randBytes 8 }}{{ shuffle \"abcdef\" }}"
            + "{{ encryptAES \"k\" \"text\" }}{{ randInt 0 1000000 }}{{ now }}";
    assertThat(render(template)).isEqualTo(render(template));
  }

  @Test
  void buildCustomCert_generatedPair_comesBack() {
    assertThat(
            render(
                "{{ $c := genSelfSignedCert \"x\" nil nil 1 }}"
                    + "{{ $d := buildCustomCert (b64enc $c.Cert) (b64enc $c.Key) }}"
                    + "{{ and (eq $c.Cert $d.Cert) (eq $c.Key $d.Key) }}"))
        .isEqualTo("true");
  }

  @Test
  void encryptAES_anyText_decryptsToItself() {
    assertThat(render("{{ decryptAES \"key\" (encryptAES \"key\" \"0123456789abcdef é\") }}"))
        .isEqualTo("0123456789abcdef é");
  }
}
