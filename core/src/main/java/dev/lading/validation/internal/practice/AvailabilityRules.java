package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.util.Set;

/** Autoscalers and disruption budgets. */
public final class AvailabilityRules implements Check {

  static final Rule FIXED_REPLICAS =
      Practice.good("hpa-fixed-replicas", "What an autoscaler scales has no fixed replicas")
          .because("each apply sets the replicas back to the number in the manifest")
          .fix("remove replicas")
          .like("kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured");

  static final Rule TWO =
      Practice.good("hpa-two-replicas", "Autoscalers keep at least two replicas")
          .because("a single Pod is away during every restart and drain of its node")
          .fix("set minReplicas to 2 or more")
          .like("kube-score:horizontalpodautoscaler-replicas", "polaris:hpaMinAvailability");

  static final Rule THREE =
      Practice.strict("hpa-three-replicas", "Autoscalers keep at least three replicas")
          .because("one may fail while another is replaced")
          .fix("set minReplicas to 3 or more")
          .like("kube-linter:hpa-minimum-three-replicas");

  static final Rule ROOM =
      Practice.good("hpa-room", "An autoscaler has room to scale")
          .because("with equal bounds it does nothing")
          .fix("raise maxReplicas")
          .like("polaris:hpaMaxAvailability");

  static final Rule NEEDS_REQUESTS =
      Practice.good("hpa-needs-requests", "Utilization is measured against requests")
          .because("without requests the utilization is unknown, and nothing is scaled")
          .fix("set the request in every container")
          .after("pkg/controller/podautoscaler/replica_calculator.go");

  static final Rule MAX_UNAVAILABLE =
      Practice.good("pdb-max-unavailable", "A disruption budget allows a disruption")
          .because("nodes with such Pods cannot be drained")
          .fix("set maxUnavailable to 1 or more")
          .like("kube-linter:pdb-max-unavailable", "polaris:pdbDisruptionsIsZero");

  static final Rule MIN_AVAILABLE =
      Practice.good("pdb-min-available", "A disruption budget is below the number of replicas")
          .because("nodes with such Pods cannot be drained")
          .fix("lower minAvailable or add replicas")
          .like(
              "kube-linter:pdb-min-available",
              "polaris:pdbDisruptionsIsZero",
              "polaris:pdbMinAvailableGreaterThanHPAMinReplicas");

  static final Rule EVICTION_POLICY =
      Practice.strict("pdb-unhealthy-pod-eviction-policy", "Unhealthy Pods can be evicted")
          .because("Pods that are not ready keep their node from being drained")
          .fix("set unhealthyPodEvictionPolicy: AlwaysAllow")
          .like("kube-linter:pdb-unhealthy-pod-eviction-policy");

  static final Rule NO_BOUND =
      Practice.good("pdb-bound", "A disruption budget has a bound")
          .because("a budget without one protects nothing")
          .fix("set minAvailable or maxUnavailable")
          .like("kube-score:poddisruptionbudget-has-policy");

  static final Rule HAS_BUDGET =
      Practice.strict(
              "disruption-budget-missing", "Workloads with replicas have a disruption budget")
          .because("a drain may stop all replicas at once")
          .fix("add a PodDisruptionBudget")
          .like(
              "kube-score:deployment-has-poddisruptionbudget",
              "kube-score:statefulset-has-poddisruptionbudget",
              "polaris:missingPodDisruptionBudget");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "availability",
          new AvailabilityRules(),
          FIXED_REPLICAS,
          TWO,
          THREE,
          ROOM,
          NEEDS_REQUESTS,
          MAX_UNAVAILABLE,
          MIN_AVAILABLE,
          EVICTION_POLICY,
          NO_BOUND,
          HAS_BUDGET);

  private AvailabilityRules() {}

  @Override
  public void check(Subject subject, Report report) {
    switch (subject.kind()) {
      case "HorizontalPodAutoscaler" -> autoscaler(subject.spec(), report);
      case "PodDisruptionBudget" -> budget(subject, report);
      case "Deployment", "StatefulSet" -> {
        workload(subject, report);
        budgetOf(subject, report);
      }
      default -> {}
    }
  }

  private static void autoscaler(Field spec, Report report) {
    Field least = spec.get("minReplicas");
    if (least.number(1) < 2) {
      report.add(TWO, least, "The autoscaler may go down to one replica");
    }
    if (least.number(1) < 3) {
      report.add(THREE, least, "The autoscaler may go below three replicas");
    }
    if (spec.get("maxReplicas").number(0) == least.number(1)) {
      report.add(ROOM, spec.get("maxReplicas"), "minReplicas and maxReplicas are the same");
    }
  }

  private static void workload(Subject subject, Report report) {
    Subject scaler = Autoscalers.of(subject).orElse(null);
    if (scaler == null) {
      return;
    }
    Field replicas = subject.spec().get("replicas");
    if (replicas.isPresent()) {
      report.add(
          FIXED_REPLICAS,
          replicas,
          "The autoscaler \"" + scaler.name() + "\" scales what has fixed replicas");
    }
    for (Field metric : scaler.spec().get("metrics").items()) {
      Field resource = metric.get("resource");
      if (resource.at("target", "averageUtilization").isPresent()) {
        requests(subject, resource.get("name").text(), report);
      }
    }
    if (scaler.spec().get("targetCPUUtilizationPercentage").isPresent()) {
      requests(subject, "cpu", report);
    }
  }

  private static void requests(Subject subject, String resource, Report report) {
    for (Field container : subject.spec().at("template", "spec", "containers").items()) {
      Field request = container.at("resources", "requests").get(resource);
      if (request.isAbsent() && container.at("resources", "limits").get(resource).isAbsent()) {
        report.add(
            NEEDS_REQUESTS,
            request,
            Practice.the(container)
                + " requests no "
                + resource
                + ", which an autoscaler measures");
      }
    }
  }

  private static void budget(Subject subject, Report report) {
    Field spec = subject.spec();
    Field least = spec.get("minAvailable");
    Field most = spec.get("maxUnavailable");
    if (least.isAbsent() && most.isAbsent()) {
      report.add(NO_BOUND, least, "The budget has neither minAvailable nor maxUnavailable");
    }
    if (most.is("0%") || most.isInteger() && most.number(1) == 0) {
      report.add(MAX_UNAVAILABLE, most, "The budget allows no disruption");
    }
    Field policy = spec.get("unhealthyPodEvictionPolicy");
    if (!policy.is("AlwaysAllow")) {
      report.add(EVICTION_POLICY, policy, "Unhealthy Pods are protected as well");
    }
    if (least.is("100%")) {
      report.add(MIN_AVAILABLE, least, "The budget allows no disruption");
    } else if (least.isInteger()) {
      for (PodTemplate pod :
          subject.set().podsMatching(subject.namespace(), spec.get("selector"))) {
        if (!report.wants(MIN_AVAILABLE)) {
          return;
        }
        atMost(least, pod, report);
      }
    }
  }

  private static void atMost(Field least, PodTemplate pod, Report report) {
    String kind = pod.owner().kind();
    if (!kind.equals("Deployment") && !kind.equals("StatefulSet")) {
      return;
    }
    Subject scaler = Autoscalers.of(pod.owner()).orElse(null);
    long replicas = scaler == null ? pod.replicas() : scaler.spec().get("minReplicas").number(1);
    if (least.number(0) >= replicas && replicas > 0) {
      report.add(
          MIN_AVAILABLE,
          least,
          "The budget keeps all "
              + replicas
              + " replicas of "
              + kind
              + " \""
              + pod.owner().name()
              + "\"");
    }
  }

  private static void budgetOf(Subject subject, Report report) {
    if (!report.wants(HAS_BUDGET)) {
      return;
    }
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null || pod.replicas() < 2 && Autoscalers.of(subject).isEmpty()) {
      return;
    }
    if (!subject.set().once(Protected.class, Protected::of).pods().contains(subject)) {
      report.add(HAS_BUDGET, subject.spec(), "No disruption budget protects the replicas");
    }
  }

  /**
   * What disruption budgets select.
   *
   * @param pods the owners of the Pods
   */
  private record Protected(Set<Subject> pods) {

    static Protected of(SubjectSet set) {
      return new Protected(Practice.selected(set, "policy", "PodDisruptionBudget", "selector"));
    }
  }
}
