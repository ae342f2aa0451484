package dev.lading.validation.internal.reference;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The config maps, secrets and claims that Pods use. */
public final class ConfigReferenceRules implements Check {

  static final Rule CONFIG_MAP =
      References.missing("missing-config-map", "Config maps that Pods use exist")
          .because("a container does not start without its config map")
          .like("kube-linter:env-value-from")
          .after("pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables");

  static final Rule CONFIG_KEY =
      References.broken("missing-config-key", "Config maps have the keys that Pods use")
          .because("a container does not start, or its volume is not mounted, without the key")
          .fix("add the key, correct it, or mark the reference as optional")
          .like("kube-linter:env-value-from")
          .after("pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables");

  static final Rule SECRET =
      References.missing("missing-secret", "Secrets that are used exist")
          .because("a container does not start without its secret")
          .like("kube-linter:env-value-from")
          .after("pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables");

  static final Rule SECRET_KEY =
      References.broken("missing-secret-key", "Secrets have the keys that Pods use")
          .because("a container does not start, or its volume is not mounted, without the key")
          .fix("add the key, correct it, or mark the reference as optional")
          .like("kube-linter:env-value-from")
          .after("pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables");

  static final Rule CLAIM =
      References.missing("missing-claim", "Claims that Pods mount exist")
          .because("a Pod waits for its claim and is not scheduled before")
          .after("pkg/scheduler/framework/plugins/volumebinding");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "configuration of Pods",
          new ConfigReferenceRules(),
          CONFIG_MAP,
          CONFIG_KEY,
          SECRET,
          SECRET_KEY,
          CLAIM);

  private ConfigReferenceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject).ifPresent(pod -> check(pod, report));
    if (subject.is("networking.k8s.io", "Ingress")) {
      for (Field tls : subject.spec().get("tls").items()) {
        References.check(subject, report, SECRET, tls.get("secretName"), "", "Secret", true);
      }
    }
  }

  private static void check(PodTemplate pod, Report report) {
    Subject subject = pod.owner();
    for (Field container : pod.allContainers()) {
      for (Field variable : container.get("env").items()) {
        Field from = variable.get("valueFrom");
        key(subject, from.get("configMapKeyRef"), false, report);
        key(subject, from.get("secretKeyRef"), true, report);
      }
      for (Field source : container.get("envFrom").items()) {
        named(subject, source.get("configMapRef"), "name", false, report);
        named(subject, source.get("secretRef"), "name", true, report);
      }
    }
    for (Field volume : pod.spec().get("volumes").items()) {
      volume(subject, volume, report);
    }
    for (Field secret : pod.spec().get("imagePullSecrets").items()) {
      References.check(subject, report, SECRET, secret.get("name"), "", "Secret", true);
    }
  }

  private static void volume(Subject subject, Field volume, Report report) {
    items(subject, volume.get("configMap"), "name", false, report);
    items(subject, volume.get("secret"), "secretName", true, report);
    for (Field source : volume.at("projected", "sources").items()) {
      items(subject, source.get("configMap"), "name", false, report);
      items(subject, source.get("secret"), "name", true, report);
    }
    References.check(
        subject,
        report,
        CLAIM,
        volume.at("persistentVolumeClaim", "claimName"),
        "",
        "PersistentVolumeClaim",
        true);
  }

  private static void items(
      Subject subject, Field source, String name, boolean secret, Report report) {
    if (named(subject, source, name, secret, report)) {
      for (Field item : source.get("items").items()) {
        hasKey(subject, source.get(name).text(), item.get("key"), secret, report);
      }
    }
  }

  private static void key(Subject subject, Field ref, boolean secret, Report report) {
    if (named(subject, ref, "name", secret, report)) {
      hasKey(subject, ref.get("name").text(), ref.get("key"), secret, report);
    }
  }

  /** Reports a source that does not exist; whether its keys should be looked at. */
  private static boolean named(
      Subject subject, Field source, String name, boolean secret, Report report) {
    if (source.isAbsent() || source.get("optional").isTrue()) {
      return false;
    }
    References.check(
        subject,
        report,
        secret ? SECRET : CONFIG_MAP,
        source.get(name),
        "",
        secret ? "Secret" : "ConfigMap",
        true);
    return true;
  }

  private static void hasKey(
      Subject subject, String name, Field key, boolean secret, Report report) {
    String kind = secret ? "Secret" : "ConfigMap";
    Subject source = subject.set().find("", kind, subject.namespace(), name).orElse(null);
    if (source == null || key.text().isEmpty()) {
      return;
    }
    Field data = source.root().get("data");
    Field other = source.root().get(secret ? "stringData" : "binaryData");
    if (!has(data, key.text()) && !has(other, key.text())) {
      String nearest = report.nearest(key.text(), () -> keys(data, other));
      Rule rule = secret ? SECRET_KEY : CONFIG_KEY;
      report.add(
          rule,
          key,
          "The " + kind + " \"" + name + "\" has no key \"" + key.text() + "\"",
          nearest == null ? rule.remedy() : "did you mean " + nearest + "?");
    }
  }

  private static List<String> keys(Field data, Field other) {
    List<String> keys = new ArrayList<>();
    data.members().forEach(member -> keys.add(member.name()));
    other.members().forEach(member -> keys.add(member.name()));
    return keys;
  }

  /** A key may be there with an empty value, which reads as null. */
  private static boolean has(Field data, String key) {
    return data.value() instanceof Map<?, ?> map && map.containsKey(key);
  }
}
