package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Secrets and settings in the environment. Values are never quoted. */
public final class EnvironmentPracticeRules implements Check {

  static final Rule SECRET_VALUE =
      Practice.good("env-var-secret", "Secrets are not written into manifests")
          .because("everybody who reads the manifest reads the secret")
          .fix("take it from a Secret with valueFrom.secretKeyRef")
          .like("kube-linter:env-var-secret", "polaris:sensitiveContainerEnvVar");

  static final Rule SECRET_ENV =
      Practice.strict("secret-from-env", "Secrets are mounted, not put into the environment")
          .because("the environment leaks into logs, dumps and child processes")
          .fix("mount the Secret as a volume")
          .like("kube-linter:read-secret-from-env-var");

  static final Rule SENSITIVE_CONFIG =
      Practice.good("sensitive-config-map", "Config maps hold no secrets")
          .because("config maps are neither encrypted nor guarded like Secrets")
          .fix("move it to a Secret")
          .like("polaris:sensitiveConfigmapContent");

  static final Rule HOT_RELOAD =
      Practice.good(
              "env-hot-reload", "Settings that are mounted are not read from the environment too")
          .because("files of a config map follow its changes, variables do not until a restart")
          .fix("read it from the file, or restart on changes with a checksum annotation")
          .after("docs: ConfigMaps, mounted ConfigMaps are updated automatically");

  static final Rule SUB_PATH =
      Practice.good("config-sub-path", "Config maps and secrets are not mounted by sub-path")
          .because("files mounted by sub-path do not follow changes")
          .fix("mount the whole volume, or restart on changes with a checksum annotation")
          .after("docs: ConfigMaps, subPath volume mounts do not receive updates");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "settings",
          new EnvironmentPracticeRules(),
          SECRET_VALUE,
          SECRET_ENV,
          SENSITIVE_CONFIG,
          HOT_RELOAD,
          SUB_PATH);

  private static final List<String> SECRET_WORDS =
      List.of(
          "SECRET",
          "PASSWORD",
          "PASSWD",
          "TOKEN",
          "APIKEY",
          "API_KEY",
          "PRIVATE_KEY",
          "CREDENTIAL");

  /** Words around a secret's name that make it a name or a place of a secret instead. */
  private static final List<String> HARMLESS_ENDS =
      List.of("_FILE", "_PATH", "_NAME", "_DIR", "_URL", "_TTL", "_EXPIRY", "_LENGTH", "_ENABLED");

  private EnvironmentPracticeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "ConfigMap")) {
      for (Field entry : subject.root().get("data").members()) {
        if (isSecretName(entry.name()) && isSecretValue(entry.text())) {
          report.add(
              SENSITIVE_CONFIG, entry, "The key \"" + entry.name() + "\" looks like a secret");
        }
      }
    }
    PodTemplates.of(subject).ifPresent(pod -> check(pod, report));
  }

  private static void check(PodTemplate pod, Report report) {
    boolean restarts = restartsOnChange(pod);
    Map<String, String> volumes = new HashMap<>();
    for (Field volume : pod.spec().get("volumes").items()) {
      String source = volume.at("configMap", "name").text();
      boolean secret = volume.get("secret").isPresent();
      if (!source.isEmpty() || secret) {
        volumes.put(volume.get("name").text(), source);
      }
    }
    for (Field container : pod.containersAndInit()) {
      boolean init = container.parent().name().equals("initContainers");
      Set<String> mounted = new HashSet<>();
      for (Field mount : container.get("volumeMounts").items()) {
        String source = volumes.get(mount.get("name").text());
        if (source != null) {
          mounted.add(source);
          if (!mount.get("subPath").text().isEmpty() && !restarts && !init) {
            report.add(
                SUB_PATH,
                mount.get("subPath"),
                Practice.the(container)
                    + " mounts \""
                    + mount.get("subPath").text()
                    + "\" by sub-path");
          }
        }
      }
      for (Field variable : container.get("env").items()) {
        variable(variable, mounted, restarts || init, report);
      }
      for (Field source : container.get("envFrom").items()) {
        source
            .get("secretRef")
            .ifPresent(
                ref -> report.add(SECRET_ENV, ref, "A whole Secret becomes environment variables"));
        hotReload(source.at("configMapRef", "name"), mounted, restarts || init, report);
      }
    }
  }

  private static boolean restartsOnChange(PodTemplate pod) {
    return pod.metadata().get("annotations").members().stream()
        .anyMatch(annotation -> annotation.name().toLowerCase(Locale.ROOT).contains("checksum"));
  }

  private static void variable(
      Field variable, Set<String> mounted, boolean restarts, Report report) {
    String name = variable.get("name").text();
    if (isSecretName(name) && isSecretValue(variable.get("value").text())) {
      report.add(
          SECRET_VALUE, variable.get("value"), "The value of " + name + " looks like a secret");
    }
    variable
        .at("valueFrom", "secretKeyRef")
        .ifPresent(ref -> report.add(SECRET_ENV, ref, "The variable " + name + " holds a secret"));
    hotReload(variable.at("valueFrom", "configMapKeyRef", "name"), mounted, restarts, report);
  }

  private static void hotReload(
      Field configMap, Set<String> mounted, boolean restarts, Report report) {
    if (!restarts && !configMap.text().isEmpty() && mounted.contains(configMap.text())) {
      report.add(
          HOT_RELOAD,
          configMap,
          "The config map \"" + configMap.text() + "\" is mounted and read into the environment");
    }
  }

  private static boolean isSecretName(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    return SECRET_WORDS.stream().anyMatch(upper::contains)
        && HARMLESS_ENDS.stream().noneMatch(upper::endsWith);
  }

  private static boolean isSecretValue(String value) {
    boolean word = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    return !value.isEmpty() && !word && !value.contains("$(") && !value.startsWith("/");
  }
}
