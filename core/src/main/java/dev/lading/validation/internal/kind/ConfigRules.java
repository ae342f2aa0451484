package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;
import java.util.Map;

/** ConfigMaps and Secrets. Values of Secrets are never quoted. */
public final class ConfigRules implements Check {

  static final Rule KEY =
      Rule.schema("config-key", "Keys of config maps and secrets can be file names")
          .fix("rename the key")
          .after("apimachinery/pkg/util/validation/validation.go, IsConfigMapKey");

  static final Rule KEY_TWICE =
      Rule.schema("config-key-twice", "A config map has each key in data or binaryData")
          .fix("remove one of the two")
          .after("pkg/apis/core/validation/validation.go, ValidateConfigMap");

  static final Rule SIZE =
      Rule.schema("config-size", "A config map or secret fits into 1 MiB")
          .fix("split it, or put large files on a volume")
          .after("pkg/apis/core/validation/validation.go, MaxSecretSize");

  static final Rule SECRET_TYPE =
      Rule.schema("secret-type", "A secret has the keys its type promises")
          .after("pkg/apis/core/validation/validation.go, ValidateSecret");

  /** The family. */
  public static final Family FAMILY =
      Family.of("config maps and secrets", new ConfigRules(), KEY, KEY_TWICE, SIZE, SECRET_TYPE);

  private static final int MOST = 1 << 20;

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "kubernetes.io/tls", List.of("tls.crt", "tls.key"),
          "kubernetes.io/dockerconfigjson", List.of(".dockerconfigjson"),
          "kubernetes.io/dockercfg", List.of(".dockercfg"),
          "kubernetes.io/ssh-auth", List.of("ssh-privatekey"));

  private ConfigRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "ConfigMap")) {
      check(subject, "data", "binaryData", report);
    } else if (subject.is("", "Secret")) {
      check(subject, "data", "stringData", report);
      secretType(subject.root(), report);
    }
  }

  private static void check(Subject subject, String first, String second, Report report) {
    long size = keys(subject.root().get(first), report) + keys(subject.root().get(second), report);
    if (size > MOST) {
      report.add(
          SIZE, subject.root().get(first), "The content has " + size + " bytes, more than 1048576");
    }
    if (second.equals("binaryData")) {
      for (Field value : subject.root().get(second).members()) {
        if (subject.root().get(first).get(value.name()).isPresent()) {
          report.add(
              KEY_TWICE, value, "The key \"" + value.name() + "\" is in data and in binaryData");
        }
      }
    }
  }

  /** Checks keys, and answers how large the values are. */
  private static long keys(Field data, Report report) {
    long size = 0;
    boolean encoded =
        data.name().equals("binaryData")
            || data.name().equals("data") && data.parent().get("kind").is("Secret");
    for (Field value : data.members()) {
      Grammar.checkKey(report, KEY, value, "The key", Names::configKey);
      size += encoded ? value.text().length() / 4 * 3L : utf8Length(value.text());
    }
    return size;
  }

  private static long utf8Length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }

  private static void secretType(Field secret, Report report) {
    String type = secret.get("type").textOr("Opaque");
    for (String key : KEYS.getOrDefault(type, List.of())) {
      if (!hasKey(secret, key)) {
        report.add(
            SECRET_TYPE,
            secret.get("data").isPresent() ? secret.get("data") : secret.get("type"),
            "A secret of type " + type + " needs the key " + key,
            "add it, or use another type");
      }
    }
    if (type.equals("kubernetes.io/basic-auth")
        && !hasKey(secret, "username")
        && !hasKey(secret, "password")) {
      report.add(
          SECRET_TYPE,
          secret.get("type"),
          "A secret of type " + type + " needs the key username or password",
          "add one, or use another type");
    }
    if (type.equals("kubernetes.io/service-account-token")
        && secret
            .at("metadata", "annotations")
            .get("kubernetes.io/service-account.name")
            .text()
            .isEmpty()) {
      report.add(
          SECRET_TYPE,
          secret.get("type"),
          "A secret of type " + type + " needs the annotation kubernetes.io/service-account.name",
          "add it");
    }
  }

  private static boolean hasKey(Field secret, String key) {
    return secret.get("data").get(key).isPresent() || secret.get("stringData").get(key).isPresent();
  }
}
