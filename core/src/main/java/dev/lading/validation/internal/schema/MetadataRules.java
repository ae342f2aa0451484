package dev.lading.validation.internal.schema;

import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names, namespaces, labels and annotations. */
public final class MetadataRules implements Check {

  private static final String UPSTREAM = "apimachinery/pkg/api/validation/objectmeta.go";

  static final Rule NAME =
      Rule.schema("resource-name", "A resource has a name its kind allows")
          .fix("rename it")
          .after(UPSTREAM);

  static final Rule NAMESPACE =
      Rule.schema("namespace-name", "A namespace is a DNS label").fix("rename it").after(UPSTREAM);

  static final Rule CLUSTER_SCOPED =
      Rule.of(
              "namespace-on-cluster-resource",
              Category.SCHEMA,
              Severity.WARNING,
              "Cluster-scoped resources name no namespace")
          .because("the namespace means nothing, and tools that compare resources by it go astray")
          .fix("remove it")
          .after("apiserver/pkg/registry/rest/meta.go");

  static final Rule LABEL_KEY =
      Rule.schema("label-key", "Label keys are qualified names")
          .fix("write one like app or example.com/team")
          .after("apimachinery/pkg/util/validation/validation.go")
          .like("kube-score:label-values");

  static final Rule LABEL_VALUE =
      Rule.schema("label-value", "Label values are short words")
          .fix("use at most 63 letters, digits, '-', '_' and '.'")
          .after("apimachinery/pkg/util/validation/validation.go")
          .like("kube-score:label-values");

  static final Rule ANNOTATION_KEY =
      Rule.schema("annotation-key", "Annotation keys are qualified names")
          .fix("write one like example.com/note")
          .after(UPSTREAM);

  static final Rule ANNOTATION_SIZE =
      Rule.schema("annotations-size", "The annotations of a resource fit into 256 KiB")
          .fix("keep large texts in a ConfigMap")
          .after(UPSTREAM);

  static final Rule FINALIZER =
      Rule.schema("finalizer-name", "Finalizers are qualified names")
          .fix("write one like example.com/cleanup")
          .after(UPSTREAM);

  static final Rule DUPLICATE =
      Rule.schema("duplicate-resource", "A set has each resource once")
          .because("the later one overwrites the earlier one")
          .fix("rename one, or put them in different namespaces")
          .after("kubectl apply; kustomize resource ids");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "metadata",
          new MetadataRules(),
          NAME,
          NAMESPACE,
          CLUSTER_SCOPED,
          LABEL_KEY,
          LABEL_VALUE,
          ANNOTATION_KEY,
          ANNOTATION_SIZE,
          FINALIZER,
          DUPLICATE);

  private static final int MOST_ANNOTATION_CHARACTERS = 256 << 10;
  private static final int LONGEST_CRON_JOB = 52;
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final Set<String> IP_NAMED = Set.of("IPAddress");

  private MetadataRules() {}

  @Override
  public void check(Subject subject, Report report) {
    Field metadata = subject.metadata();
    checkName(subject, report);
    checkNamespace(subject, report);
    checkLabels(metadata.get("labels"), report);
    checkAnnotations(metadata.get("annotations"), report);
    for (Field finalizer : metadata.get("finalizers").items()) {
      Grammar.check(report, FINALIZER, finalizer, "The finalizer", Names::qualifiedName);
    }
    PodTemplates.of(subject)
        .filter(pod -> pod.metadata() != metadata && pod.metadata().parent() != subject.root())
        .ifPresent(
            pod -> {
              checkLabels(pod.metadata().get("labels"), report);
              checkAnnotations(pod.metadata().get("annotations"), report);
            });
    checkDuplicate(subject, report);
  }

  private static void checkName(Subject subject, Report report) {
    Field name = subject.metadata().get("name");
    Field prefix = subject.metadata().get("generateName");
    if (name.scalar().isEmpty() && prefix.scalar().isEmpty()) {
      if (!subject.kind().isEmpty() && !isRequest(subject)) {
        report.add(NAME, name, "The resource has no name", "add metadata.name");
      }
      return;
    }
    if (!name.text().isEmpty()) {
      Grammar.check(report, NAME, name, "The name", text -> nameProblem(subject, text));
    } else {
      String stem = prefix.text();
      String trimmed = stem.endsWith("-") ? stem.substring(0, stem.length() - 1) : stem;
      nameProblem(subject, trimmed.isEmpty() ? "x" : trimmed)
          .ifPresent(
              wrong -> report.add(NAME, prefix, "The name prefix \"" + stem + "\" " + wrong));
    }
  }

  private static boolean isRequest(Subject subject) {
    return Schema.kubernetes()
        .kind(subject.apiVersion(), subject.kind())
        .filter(kind -> !kind.isManifest())
        .isPresent();
  }

  private static Optional<String> nameProblem(Subject subject, String name) {
    String group = subject.id().group();
    return switch (subject.kind()) {
      case "Namespace" -> group.isEmpty() ? Names.dnsLabel(name) : Names.dnsSubdomain(name);
      case "Service" -> group.isEmpty() ? Names.dnsLabel1035(name) : Names.dnsSubdomain(name);
      case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding" ->
          group.equals(RBAC) ? Names.pathSegment(name) : Names.dnsSubdomain(name);
      case "CronJob" -> cronJobName(group, name);
      case "CustomResourceDefinition" -> definitionName(subject, name);
      default -> IP_NAMED.contains(subject.kind()) ? Optional.empty() : Names.dnsSubdomain(name);
    };
  }

  private static Optional<String> cronJobName(String group, String name) {
    return group.equals("batch") && name.length() > LONGEST_CRON_JOB
        ? Optional.of(
            "has " + name.length() + " characters, more than the 52 that leave room for job names")
        : Names.dnsSubdomain(name);
  }

  private static Optional<String> definitionName(Subject subject, String name) {
    String expected =
        subject.spec().at("names", "plural").text() + "." + subject.spec().get("group").text();
    return name.equals(expected)
        ? Optional.empty()
        : Optional.of("must be the plural and the group, \"" + expected + "\"");
  }

  private static void checkNamespace(Subject subject, Report report) {
    Field namespace = subject.metadata().get("namespace");
    if (namespace.text().isEmpty()) {
      return;
    }
    Grammar.check(report, NAMESPACE, namespace, "The namespace", Names::dnsLabel);
    boolean clusterScoped =
        Schema.kubernetes()
            .kind(subject.apiVersion(), subject.kind())
            .map(KindInfo::isClusterScoped)
            .orElse(subject.namespace().isEmpty());
    if (clusterScoped) {
      report.add(CLUSTER_SCOPED, namespace, "A " + subject.kind() + " belongs to no namespace");
    }
  }

  /** Reports wrong keys and values of labels, or of anything that is matched with labels. */
  public static void checkLabels(Field labels, Report report) {
    for (Field label : labels.members()) {
      Grammar.checkKey(report, LABEL_KEY, label, "The label key", Names::qualifiedName);
      Grammar.check(report, LABEL_VALUE, label, "The label value", Names::labelValue);
    }
  }

  private static void checkAnnotations(Field annotations, Report report) {
    long characters = 0;
    for (Field annotation : annotations.members()) {
      Grammar.checkKey(
          report,
          ANNOTATION_KEY,
          annotation,
          "The annotation key",
          key -> Names.qualifiedName(key.toLowerCase(Locale.ROOT)));
      characters += annotation.name().length() + annotation.text().length();
    }
    if (characters > MOST_ANNOTATION_CHARACTERS) {
      report.add(
          ANNOTATION_SIZE,
          annotations,
          "The annotations have " + characters + " characters, more than 262144");
    }
  }

  private static void checkDuplicate(Subject subject, Report report) {
    if (subject.name().isEmpty() || subject.kind().isEmpty()) {
      return;
    }
    subject
        .set()
        .find(subject.id().group(), subject.kind(), subject.namespace(), subject.name())
        .filter(first -> first != subject)
        .ifPresent(
            first ->
                report.add(
                    DUPLICATE,
                    subject.metadata().get("name"),
                    "There is a " + subject.kind() + " named " + subject.name() + " already"));
  }
}
