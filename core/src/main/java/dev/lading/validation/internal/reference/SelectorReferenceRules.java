package dev.lading.validation.internal.reference;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.LabelIndex;
import dev.lading.validation.rule.LabelSelectors;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.util.List;

/** Autoscalers, budgets, network policies, monitors and bindings: what they refer to. */
public final class SelectorReferenceRules implements Check {

  static final Rule SCALE_TARGET =
      References.missing("dangling-autoscaler", "The target of an autoscaler exists")
          .because("the autoscaler scales nothing")
          .like(
              "kube-linter:dangling-horizontalpodautoscaler",
              "kube-score:horizontalpodautoscaler-has-target");

  static final Rule BUDGET =
      References.missing("dangling-budget", "A disruption budget protects Pods")
          .because("the Pods it is meant for are not protected")
          .fix("correct the selector");

  static final Rule POLICY =
      References.missing("dangling-network-policy", "A network policy selects Pods")
          .because("the Pods it is meant for stay open")
          .fix("correct the selector")
          .like("kube-linter:dangling-networkpolicy", "kube-score:networkpolicy-targets-pod");

  static final Rule PEER =
      References.missing(
              "dangling-network-policy-peer", "Peers of a network policy are Pods of the set")
          .because("the Pods that are meant cannot connect")
          .fix("correct the selector")
          .like("kube-linter:dangling-networkpolicypeer-podselector");

  static final Rule MONITOR =
      References.missing("dangling-service-monitor", "A ServiceMonitor selects Services")
          .because("nothing is scraped")
          .fix("correct the selector")
          .like("kube-linter:dangling-servicemonitor");

  static final Rule ROLE =
      References.missing("missing-role", "Roles that are granted exist")
          .because("a binding to a role that does not exist grants nothing")
          .after("pkg/registry/rbac/validation/rule.go");

  static final Rule ACCOUNT =
      References.missing("missing-subject", "Service accounts that are granted roles exist")
          .because("the binding grants nothing to anybody");

  static final Rule OVERLAP =
      Rule.of(
              "overlapping-selectors",
              Category.REFERENCE,
              Severity.WARNING,
              "Workloads select their own Pods only")
          .because("controllers fight over Pods that both select")
          .fix("add a label that tells them apart")
          .after("docs: Deployment, selector");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "selectors",
          new SelectorReferenceRules(),
          SCALE_TARGET,
          BUDGET,
          POLICY,
          PEER,
          MONITOR,
          ROLE,
          ACCOUNT,
          OVERLAP);

  private static final String RBAC = "rbac.authorization.k8s.io";

  private SelectorReferenceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    switch (subject.kind()) {
      case "HorizontalPodAutoscaler" -> scaleTarget(subject, report);
      case "PodDisruptionBudget" -> selects(subject, "selector", BUDGET, report);
      case "NetworkPolicy" -> {
        if (subject.is("networking.k8s.io", "NetworkPolicy")) {
          selects(subject, "podSelector", POLICY, report);
          peers(subject, report);
        }
      }
      case "ServiceMonitor" -> monitor(subject, report);
      case "RoleBinding", "ClusterRoleBinding" -> binding(subject, report);
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" -> overlap(subject, report);
      default -> {}
    }
  }

  private static void scaleTarget(Subject subject, Report report) {
    Field ref = subject.spec().get("scaleTargetRef");
    String apiVersion = ref.get("apiVersion").text();
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    References.check(
        subject, report, SCALE_TARGET, ref.get("name"), group, ref.get("kind").text(), true);
  }

  private static void selects(Subject subject, String field, Rule rule, Report report) {
    Field selector = subject.spec().get(field);
    if (selector.isObject()
        && !LabelSelectors.isEmpty(selector)
        && subject.set().podsMatching(subject.namespace(), selector).isEmpty()) {
      report.add(rule, selector, "The selector matches no Pod of the set");
    }
  }

  private static void peers(Subject subject, Report report) {
    for (String direction : List.of("ingress", "egress")) {
      for (Field rule : subject.spec().get(direction).items()) {
        for (Field peer : rule.get(direction.equals("ingress") ? "from" : "to").items()) {
          Field selector = peer.get("podSelector");
          if (selector.isObject()
              && peer.get("namespaceSelector").isAbsent()
              && !LabelSelectors.isEmpty(selector)
              && subject.set().podsMatching(subject.namespace(), selector).isEmpty()) {
            report.add(PEER, selector, "The selector matches no Pod of the set");
          }
        }
      }
    }
  }

  private static void monitor(Subject subject, Report report) {
    Field selector = subject.spec().get("selector");
    if (LabelSelectors.isEmpty(selector)) {
      return;
    }
    if (subject.set().once(ServiceLabels.class, ServiceLabels::of).matchNone(selector)) {
      report.add(MONITOR, selector, "The selector matches no Service of the set");
    }
  }

  /**
   * The labels of the Services.
   *
   * @param index finds them
   */
  private record ServiceLabels(LabelIndex index) {

    static ServiceLabels of(SubjectSet set) {
      LabelIndex index = new LabelIndex();
      set.all("", "Service").forEach(service -> index.add(service.metadata().get("labels")));
      return new ServiceLabels(index);
    }

    boolean matchNone(Field selector) {
      return index.matching(selector).isEmpty();
    }
  }

  private static void binding(Subject subject, Report report) {
    Field ref = subject.root().get("roleRef");
    boolean cluster = ref.get("kind").is("ClusterRole");
    References.check(
        subject, report, ROLE, ref.get("name"), RBAC, cluster ? "ClusterRole" : "Role", !cluster);
    for (Field item : subject.root().get("subjects").items()) {
      Field name = item.get("name");
      String namespace = item.get("namespace").textOr(subject.namespace());
      if (item.get("kind").is("ServiceAccount")
          && !name.text().isEmpty()
          && !subject.set().exists("", "ServiceAccount", namespace, name.text())) {
        report.add(
            ACCOUNT,
            name,
            "There is no ServiceAccount \"" + name.text() + "\" in the namespace " + namespace);
      }
    }
  }

  private static void overlap(Subject subject, Report report) {
    Field selector = subject.spec().get("selector");
    if (!selector.isObject() || LabelSelectors.isEmpty(selector)) {
      return;
    }
    for (PodTemplate pod : subject.set().podsMatching(subject.namespace(), selector)) {
      boolean other = pod.owner() != subject && !pod.owner().id().equals(subject.id());
      if (other && !pod.owner().kind().equals("Pod")) {
        report.add(
            OVERLAP,
            selector,
            "The selector also matches the Pods of "
                + pod.owner().kind()
                + " \""
                + pod.owner().name()
                + "\"");
        return;
      }
    }
  }
}
