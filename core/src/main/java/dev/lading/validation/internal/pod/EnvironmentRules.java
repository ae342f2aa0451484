package dev.lading.validation.internal.pod;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment variables, and what the downward API can tell. */
public final class EnvironmentRules implements Check {

  private static final String UPSTREAM = "pkg/apis/core/validation/validation.go, ValidateEnv";

  static final Rule NAME =
      Rule.schema("env-name", "Environment variables have well-formed names")
          .fix("rename it")
          .after(UPSTREAM);

  static final Rule VALUE =
      Rule.schema("env-value", "A variable has a value or one source of it")
          .fix("keep one of them")
          .after(UPSTREAM);

  static final Rule FROM =
      Rule.schema("env-from", "An envFrom entry has one source").after(UPSTREAM);

  static final Rule FIELD_PATH =
      Rule.schema("field-path", "The downward API can tell the field").after(UPSTREAM);

  static final Rule RESOURCE_FIELD =
      Rule.schema("resource-field", "The downward API can tell the amount of the resource")
          .after("pkg/apis/core/validation/validation.go, validateContainerResourceFieldSelector");

  static final Rule ORDER =
      Rule.of(
              "env-order",
              Category.REFERENCE,
              Severity.WARNING,
              "A variable refers to variables before it")
          .because("a reference to a later variable stays in the value as text")
          .fix("move the other variable up")
          .after("pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables");

  static final Rule TWICE =
      Rule.of(
              "duplicate-env-var",
              Category.SCHEMA,
              Severity.WARNING,
              "A container sets each variable once")
          .because("the later one hides the earlier one, and server-side apply refuses the list")
          .fix("remove one of them")
          .after("pkg/api/pod/warnings.go")
          .like("kube-linter:duplicate-env-var", "kube-score:environment-variable-key-duplication");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "environment",
          new EnvironmentRules(),
          NAME,
          VALUE,
          FROM,
          FIELD_PATH,
          RESOURCE_FIELD,
          ORDER,
          TWICE);

  private static final List<String> ENV_FIELDS =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");

  private static final List<String> VOLUME_FIELDS =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "metadata.labels",
          "metadata.annotations");

  private EnvironmentRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject).ifPresent(pod -> check(pod, report));
  }

  private static void check(PodTemplate pod, Report report) {
    for (Field container : pod.allContainers()) {
      variables(container.get("env"), report);
      for (Field source : container.get("envFrom").items()) {
        List<String> kinds = OneOf.of(source, List.of("configMapRef", "secretRef"));
        if (kinds.size() != 1) {
          report.add(
              FROM,
              source,
              kinds.isEmpty()
                  ? "The entry names neither a config map nor a secret"
                  : "The entry names a config map and a secret",
              kinds.isEmpty() ? "add configMapRef or secretRef" : "make it two entries");
        }
      }
    }
    for (Field volume : pod.spec().get("volumes").items()) {
      downward(volume.at("downwardAPI", "items"), report);
      for (Field source : volume.at("projected", "sources").items()) {
        downward(source.at("downwardAPI", "items"), report);
      }
    }
  }

  private static void variables(Field env, Report report) {
    Map<String, Integer> position = new HashMap<>();
    List<Field> variables = env.items();
    for (Field variable : variables) {
      position.put(variable.get("name").text(), Integer.valueOf(variable.name()));
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Field variable : variables) {
      variable(variable, report);
      String name = variable.get("name").text();
      Integer first = seen.putIfAbsent(name, Integer.valueOf(variable.name()));
      if (first != null && !name.isEmpty()) {
        report.add(TWICE, variable, "The variable " + name + " is set at [" + first + "] already");
      }
      later(variable, seen, position, report);
    }
  }

  private static void variable(Field variable, Report report) {
    Grammar.check(
        report, NAME, variable.get("name"), "The variable name", Names::environmentVariable);
    Field from = variable.get("valueFrom");
    if (from.isAbsent()) {
      return;
    }
    if (!variable.get("value").text().isEmpty()) {
      report.add(
          VALUE,
          variable,
          "The variable " + variable.get("name").text() + " has both value and valueFrom");
    }
    List<String> sources = OneOf.set(from);
    if (sources.size() != 1) {
      String found = sources.isEmpty() ? "no source" : "the sources " + OneOf.and(sources);
      report.add(VALUE, from, "The variable " + variable.get("name").text() + " has " + found);
    }
    Field path = from.at("fieldRef", "fieldPath");
    if (!path.text().isEmpty() && !isKnown(path.text(), ENV_FIELDS, true)) {
      report.add(
          FIELD_PATH,
          path,
          "A variable cannot take the field \"" + path.text() + "\"",
          "use one of " + String.join(", ", ENV_FIELDS) + ", or metadata.labels['key']");
    }
    resourceField(from.get("resourceFieldRef"), report);
  }

  private static boolean isKnown(String path, List<String> fields, boolean keyed) {
    if (fields.contains(path)) {
      return true;
    }
    boolean map = path.startsWith("metadata.labels['") || path.startsWith("metadata.annotations['");
    return keyed && map && path.endsWith("']");
  }

  private static void downward(Field items, Report report) {
    for (Field item : items.items()) {
      List<String> sources = OneOf.of(item, List.of("fieldRef", "resourceFieldRef"));
      if (sources.size() != 1) {
        report.add(
            FIELD_PATH,
            item,
            sources.isEmpty()
                ? "The file takes its content from nowhere"
                : "The file has both fieldRef and resourceFieldRef",
            "give it one of fieldRef and resourceFieldRef");
      }
      Field path = item.at("fieldRef", "fieldPath");
      if (!path.text().isEmpty() && !isKnown(path.text(), VOLUME_FIELDS, true)) {
        report.add(
            FIELD_PATH,
            path,
            "A volume cannot show the field \"" + path.text() + "\"",
            "use one of " + String.join(", ", VOLUME_FIELDS));
      }
      Field resource = item.get("resourceFieldRef");
      resourceField(resource, report);
      if (resource.isPresent() && resource.get("containerName").text().isEmpty()) {
        report.add(
            RESOURCE_FIELD,
            resource.get("containerName"),
            "A volume must say of which container it shows the resource",
            "add containerName");
      }
    }
  }

  private static void resourceField(Field reference, Report report) {
    Field resource = reference.get("resource");
    if (resource.text().isEmpty()) {
      return;
    }
    ResourceAmounts.fieldProblem(resource.text())
        .ifPresent(
            wrong ->
                report.add(
                    RESOURCE_FIELD,
                    resource,
                    wrong,
                    "use limits or requests of cpu, memory, ephemeral-storage or hugepages-…"));
    Field divisor = reference.get("divisor");
    Optional<String> wrong = ResourceAmounts.divisorProblem(resource.text(), divisor.scalar());
    wrong.ifPresent(
        text ->
            report.add(
                RESOURCE_FIELD,
                divisor,
                text,
                "use 1m or 1 for cpu, and 1, 1k, 1Mi and the like for memory"));
  }

  /** References of the form {@code $(NAME)} to variables that come later in the list. */
  private static void later(
      Field variable, Map<String, Integer> seen, Map<String, Integer> all, Report report) {
    String value = variable.get("value").text();
    for (int at = value.indexOf("$("); at >= 0; at = value.indexOf("$(", at + 2)) {
      int end = value.indexOf(')', at);
      boolean escaped = at > 0 && value.charAt(at - 1) == '$';
      if (end < 0) {
        return;
      }
      String name = value.substring(at + 2, end);
      if (!escaped && all.containsKey(name) && !seen.containsKey(name)) {
        report.add(
            ORDER,
            variable.get("value"),
            "The variable "
                + variable.get("name").text()
                + " refers to "
                + name
                + ", which is set after it");
      }
    }
  }
}
