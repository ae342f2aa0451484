package dev.lading.validation.internal.schema;

import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the cluster knows the kind in its API version. */
public final class ApiVersionRules implements Check {

  static final Rule TYPE_META =
      Rule.schema("type-meta", "A resource says what it is")
          .because("apiVersion and kind decide what everything else means")
          .after("apimachinery/pkg/runtime/serializer/json");

  static final Rule UNKNOWN_KIND =
      Rule.schema("unknown-kind", "The kind exists in its API version")
          .because("the API server has nowhere to put the resource")
          .after("kubernetes/api, registered types");

  static final Rule REMOVED =
      Rule.schema("removed-api", "The API version is still served")
          .because("the cluster no longer serves this version of the kind")
          .after("Kubernetes deprecation guide; kubernetes/api lifecycle markers")
          .like("kube-linter:no-extensions-v1beta", "kube-score:stable-version");

  static final Rule DEPRECATED =
      Rule.of(
              "deprecated-api",
              Category.SCHEMA,
              Severity.WARNING,
              "The API version is not about to go away")
          .because("a later cluster will not serve this version of the kind")
          .after("Kubernetes deprecation guide; kubernetes/api lifecycle markers")
          .like("kube-score:stable-version");

  static final Rule TOO_NEW =
      Rule.schema("kind-too-new", "The chosen Kubernetes version has the kind already")
          .because("an older cluster does not know the kind")
          .fix("use an older kind, or a newer cluster")
          .after("kubernetes/api, first release with the type");

  static final Rule UNCHECKED =
      Rule.of(
              "unchecked-kind",
              Category.STRICT,
              Severity.INFO,
              "The fields of custom resources are checked")
          .because("without a schema, mistakes in the resource's fields are not found")
          .fix("supply its CustomResourceDefinition to the validator");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "api versions",
          new ApiVersionRules(),
          TYPE_META,
          UNKNOWN_KIND,
          REMOVED,
          DEPRECATED,
          TOO_NEW,
          UNCHECKED);

  private static final Set<String> PLAIN_GROUPS =
      Set.of("", "apps", "autoscaling", "batch", "extensions", "policy");

  private final ApiLifecycle lifecycle = ApiLifecycle.load();

  private ApiVersionRules() {}

  @Override
  public void check(Subject subject, Report report) {
    Field apiVersion = subject.root().get("apiVersion");
    Field kind = subject.root().get("kind");
    if (subject.apiVersion().isEmpty() || subject.kind().isEmpty()) {
      checkTypeMeta(subject, report, apiVersion, kind);
      return;
    }
    checkVersion(subject, report, apiVersion);
    Optional<KindInfo> known = Schema.kubernetes().kind(subject.apiVersion(), subject.kind());
    if (known.isPresent()) {
      checkSince(known.get(), subject, report, kind);
    } else if (lifecycle.of(subject.apiVersion(), subject.kind()).isEmpty()) {
      checkUnknown(subject, report, apiVersion, kind);
    }
  }

  private static void checkTypeMeta(Subject subject, Report report, Field apiVersion, Field kind) {
    String guess = guess(subject);
    if (subject.apiVersion().isEmpty()) {
      report.add(
          TYPE_META, apiVersion, "A resource needs an apiVersion", hint("apiVersion", guess));
    }
    if (subject.kind().isEmpty()) {
      report.add(TYPE_META, kind, "A resource needs a kind", hint("kind", guess));
    }
  }

  private static String hint(String field, String guess) {
    if (guess.isEmpty()) {
      return "add a line such as " + (field.equals("kind") ? "kind: Pod" : "apiVersion: v1");
    }
    int space = guess.indexOf(' ');
    String value = field.equals("kind") ? guess.substring(space + 1) : guess.substring(0, space);
    return "it looks like a " + guess.substring(space + 1) + ": add " + field + ": " + value;
  }

  /** What a resource without a kind probably is, from the fields it has. */
  private static String guess(Subject subject) {
    Field spec = subject.spec();
    if (!subject.kind().isEmpty()) {
      return Schema.kubernetes().kinds().stream()
          .filter(kind -> kind.kind().equals(subject.kind()) && kind.isManifest())
          .map(KindInfo::toString)
          .findFirst()
          .orElse("");
    }
    if (spec.get("containers").isList()) {
      return "v1 Pod";
    }
    if (spec.get("template").isObject() && spec.get("selector").isObject()) {
      return spec.get("serviceName").isPresent() ? "apps/v1 StatefulSet" : "apps/v1 Deployment";
    }
    if (spec.get("accessModes").isList()) {
      return spec.get("capacity").isPresent() ? "v1 PersistentVolume" : "v1 PersistentVolumeClaim";
    }
    return spec.get("ports").isList() ? "v1 Service" : "";
  }

  private void checkVersion(Subject subject, Report report, Field apiVersion) {
    ApiLifecycle.Life life = lifecycle.of(subject.apiVersion(), subject.kind()).orElse(null);
    if (life == null) {
      return;
    }
    KubernetesVersion version = subject.set().version();
    KubernetesVersion removed = life.removed();
    KubernetesVersion deprecated = life.deprecated();
    String what = subject.apiVersion() + " " + subject.kind();
    String remedy =
        life.replacement() == null
            ? "do without it"
            : "use " + life.replacement() + " " + subject.kind();
    if (removed != null && version.compareTo(removed) >= 0) {
      report.add(REMOVED, apiVersion, what + " was removed in Kubernetes " + removed, remedy);
    } else if (version.compareTo(life.introduced()) < 0) {
      report.add(TOO_NEW, apiVersion, what + " is new in Kubernetes " + life.introduced());
    } else if (deprecated != null && version.compareTo(deprecated) >= 0) {
      String until = removed == null ? "" : " and removed in " + removed;
      report.add(
          DEPRECATED,
          apiVersion,
          what + " is deprecated since Kubernetes " + deprecated + until,
          remedy);
    }
  }

  private static void checkSince(KindInfo kind, Subject subject, Report report, Field where) {
    String since = kind.since();
    if (since.startsWith("1.")
        && subject.set().version().compareTo(KubernetesVersion.of(since)) < 0) {
      report.add(
          TOO_NEW,
          where,
          kind
              + " is new in Kubernetes "
              + since
              + ", and the cluster is "
              + subject.set().version());
    }
  }

  private static void checkUnknown(Subject subject, Report report, Field apiVersion, Field kind) {
    if (!isBuiltIn(subject.id().group())) {
      if (!subject.set().hasDefinition(subject.id().group(), subject.kind())) {
        report.add(
            UNCHECKED,
            kind,
            "There is no schema for " + subject.apiVersion() + " " + subject.kind());
      }
      return;
    }
    List<String> kinds = new ArrayList<>();
    for (KindInfo info : Schema.kubernetes().kinds()) {
      if (info.kind().equals(subject.kind()) && info.isManifest()) {
        report.add(
            UNKNOWN_KIND,
            apiVersion,
            "There is no " + subject.kind() + " in " + subject.apiVersion(),
            "use " + info.apiVersion());
        return;
      }
      if (info.apiVersion().equals(subject.apiVersion()) && info.isManifest()) {
        kinds.add(info.kind());
      }
    }
    if (!kinds.isEmpty() || !isPreview(subject.id().version())) {
      String nearest = report.nearest(subject.kind(), () -> kinds);
      report.add(
          UNKNOWN_KIND,
          kind,
          "There is no kind " + subject.kind() + " in " + subject.apiVersion(),
          nearest == null ? "see kubectl api-resources" : "did you mean " + nearest + "?");
    }
  }

  /** The schema has no alpha versions, so nothing can be said about their kinds. */
  private static boolean isPreview(String version) {
    return version.contains("alpha") || version.contains("beta");
  }

  private static boolean isBuiltIn(String group) {
    return PLAIN_GROUPS.contains(group)
        || Schema.kubernetes().kinds().stream()
            .anyMatch(kind -> kind.apiVersion().startsWith(group + "/"));
  }
}
