package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.LIST;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.UINT32;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoType;
import dev.lading.sprig.internal.crypto.AesText;
import dev.lading.sprig.internal.crypto.Bcrypt;
import dev.lading.sprig.internal.crypto.Certificate;
import dev.lading.sprig.internal.crypto.Certificates;
import dev.lading.sprig.internal.crypto.DerivedPassword;
import dev.lading.sprig.internal.crypto.Digests;
import dev.lading.sprig.internal.crypto.PrivateKeys;
import java.util.List;
import java.util.Objects;

/**
 * Sprig's cryptography (crypto.go; docs/crypto.md). Keys, salts and serial numbers come from the
 * run's random source, dates from its clock: a seeded run repeats itself.
 */
final class CryptoFunctions {
  /** Steps a costly computation counts for; a step of a template takes about 100 ns. */
  private static final int COSTLY = 1_000_000;

  private CryptoFunctions() {}

  static FunctionFamily family() {
    return Families.of(
        "cryptography",
        List.of(digests(), passwords(), authorities(), certificates(), encryption()));
  }

  private static List<TemplateFunction> digests() {
    return List.of(
        digest("sha1sum", "SHA-1"),
        digest("sha256sum", "SHA-256"),
        digest("sha512sum", "SHA-512"),
        named("adler32sum")
            .takes(STRING)
            .gives(STRING)
            .does("The Adler-32 check sum.", (call, a) -> Digests.adler32(a.string(0))));
  }

  private static List<TemplateFunction> passwords() {
    return List.of(
        named("bcrypt")
            .takes(STRING)
            .gives(STRING)
            .notHermetic()
            .does("The bcrypt hash of a password.", (call, a) -> bcrypt(call, a.string(0))),
        named("htpasswd")
            .takes(STRING, STRING)
            .gives(STRING)
            .notHermetic()
            .does("A line of a password file.", CryptoFunctions::htpasswd),
        named("derivePassword")
            .takes(UINT32, STRING, STRING, STRING, STRING)
            .gives(STRING)
            .does("A site password from a master password.", CryptoFunctions::derivePassword));
  }

  private static List<TemplateFunction> authorities() {
    return List.of(
        named("genPrivateKey")
            .takes(STRING)
            .gives(STRING)
            .notHermetic()
            .does("A new private key.", CryptoFunctions::privateKey),
        named("buildCustomCert")
            .takes(STRING, STRING)
            .gives(Certificate.TYPE)
            .does(
                "A certificate and its key, both in base 64.",
                (call, a) -> Certificates.custom(a.string(0), a.string(1))),
        certificate(
            "genCA",
            "A certificate authority.",
            (certificates, a) -> certificates.authority(a.string(0), a.integer(1), null),
            STRING,
            INT),
        certificate(
            "genCAWithKey",
            "A certificate authority with a key of one's own.",
            (certificates, a) -> certificates.authority(a.string(0), a.integer(1), a.string(2)),
            STRING,
            INT,
            STRING));
  }

  private static List<TemplateFunction> certificates() {
    return List.of(
        certificate(
            "genSelfSignedCert",
            "A certificate that signs itself.",
            (certificates, a) ->
                certificates.selfSigned(a.string(0), a.list(1), a.list(2), a.integer(3), null),
            STRING,
            LIST,
            LIST,
            INT),
        certificate(
            "genSelfSignedCertWithKey",
            "A certificate that signs itself with a key of one's own.",
            (certificates, a) ->
                certificates.selfSigned(
                    a.string(0), a.list(1), a.list(2), a.integer(3), a.string(4)),
            STRING,
            LIST,
            LIST,
            INT,
            STRING),
        certificate(
            "genSignedCert",
            "A certificate signed by an authority.",
            (certificates, a) ->
                certificates.signed(
                    a.string(0), a.list(1), a.list(2), a.integer(3), authority(a), null),
            STRING,
            LIST,
            LIST,
            INT,
            Certificate.TYPE),
        certificate(
            "genSignedCertWithKey",
            "A certificate signed by an authority for a key of one's own.",
            (certificates, a) ->
                certificates.signed(
                    a.string(0), a.list(1), a.list(2), a.integer(3), authority(a), a.string(5)),
            STRING,
            LIST,
            LIST,
            INT,
            Certificate.TYPE,
            STRING));
  }

  private static List<TemplateFunction> encryption() {
    return List.of(
        named("encryptAES")
            .takes(STRING, STRING)
            .gives(STRING)
            .notHermetic()
            .does(
                "Encrypts a text with a password.",
                (call, a) -> AesText.encrypt(a.string(0), a.string(1), call.random())),
        named("decryptAES")
            .takes(STRING, STRING)
            .gives(STRING)
            .does(
                "Decrypts a text with a password.",
                (call, a) -> AesText.decrypt(a.string(0), a.string(1))));
  }

  private static TemplateFunction digest(String name, String algorithm) {
    return named(name)
        .takes(STRING)
        .gives(STRING)
        .does("The " + algorithm + " digest.", (call, a) -> Digests.hex(algorithm, a.string(0)));
  }

  private interface Issuing {
    Certificate issue(Certificates certificates, Arguments arguments);
  }

  private static TemplateFunction certificate(
      String name, String sentence, Issuing issuing, GoType... parameters) {
    return named(name)
        .takes(parameters)
        .gives(Certificate.TYPE)
        .notHermetic()
        .does(
            sentence,
            (call, a) -> {
              call.spendSteps(COSTLY);
              return issuing.issue(new Certificates(call.clock(), call.random()), a);
            });
  }

  private static Certificate authority(Arguments a) {
    return (Certificate) Objects.requireNonNull(a.value(4));
  }

  private static String bcrypt(CallContext call, String password) {
    call.spendSteps(COSTLY);
    byte[] bytes = GoStrings.toBytes(password);
    return bytes.length > Bcrypt.MAX_BYTES
        ? "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes"
        : Bcrypt.hash(bytes, call.random());
  }

  private static String htpasswd(CallContext call, Arguments a) {
    String user = a.string(0);
    return user.contains(":")
        ? "invalid username: " + user
        : user + ":" + bcrypt(call, a.string(1));
  }

  private static String derivePassword(CallContext call, Arguments a) {
    call.spendSteps(COSTLY);
    String password =
        DerivedPassword.of((int) a.integer(0), a.string(1), a.string(2), a.string(3), a.string(4));
    return password == null ? "cannot find password template " + a.string(1) : password;
  }

  private static String privateKey(CallContext call, Arguments a) {
    call.spendSteps(COSTLY);
    String key = PrivateKeys.generate(a.string(0), call.random());
    return key == null ? "Unknown type " + a.string(0) : key;
  }
}
