package dev.lading.validation.internal.practice;

import dev.lading.validation.internal.pod.ResourceAmounts;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/** Requests and limits. */
public final class ResourcePracticeRules implements Check {

  private static final String KUBE_SCORE = "kube-score:container-resources";

  static final Rule CPU_REQUEST =
      Practice.good("cpu-request", "Containers request CPU")
          .because(
              "without a request the scheduler overloads nodes, and the container starves first")
          .fix("set resources.requests.cpu")
          .like("kube-linter:unset-cpu-requirements", KUBE_SCORE, "polaris:cpuRequestsMissing");

  static final Rule CPU_LIMIT =
      Practice.strict("cpu-limit", "Containers have a CPU limit")
          .because("without a limit one container can take the whole node")
          .fix("set resources.limits.cpu")
          .like(KUBE_SCORE, "polaris:cpuLimitsMissing");

  static final Rule MEMORY_REQUEST =
      Practice.good("memory-request", "Containers request memory")
          .because("without a request the Pod is among the first to be evicted")
          .fix("set resources.requests.memory")
          .like(
              "kube-linter:unset-memory-requirements", KUBE_SCORE, "polaris:memoryRequestsMissing");

  static final Rule MEMORY_LIMIT =
      Practice.good("memory-limit", "Containers have a memory limit")
          .because("without a limit a leak takes down other Pods of the node")
          .fix("set resources.limits.memory")
          .like("kube-linter:unset-memory-requirements", KUBE_SCORE, "polaris:memoryLimitsMissing");

  static final Rule STORAGE =
      Practice.strict("ephemeral-storage", "Containers request and limit ephemeral storage")
          .because("a container that fills the node's disk gets other Pods evicted")
          .fix("set ephemeral-storage in resources.requests and resources.limits")
          .like("kube-score:container-ephemeral-storage-request-and-limit");

  static final Rule CPU_EQUAL =
      Practice.optional("cpu-request-equals-limit", "CPU requests equal limits")
          .because("only then the Pod has guaranteed quality of service")
          .fix("set both to the same amount")
          .like(
              "kube-score:container-resource-requests-equal-limits",
              "kube-score:container-cpu-requests-equal-limits");

  static final Rule MEMORY_EQUAL =
      Practice.optional("memory-request-equals-limit", "Memory requests equal limits")
          .because("only then the Pod has guaranteed quality of service")
          .fix("set both to the same amount")
          .like(
              "kube-score:container-resource-requests-equal-limits",
              "kube-score:container-memory-requests-equal-limits");

  static final Rule STORAGE_EQUAL =
      Practice.optional(
              "ephemeral-storage-request-equals-limit", "Ephemeral storage requests equal limits")
          .because("storage that is counted on is there")
          .fix("set both to the same amount")
          .like("kube-score:container-ephemeral-storage-request-equals-limit");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "requests and limits",
          new ResourcePracticeRules(),
          CPU_REQUEST,
          CPU_LIMIT,
          MEMORY_REQUEST,
          MEMORY_LIMIT,
          STORAGE,
          CPU_EQUAL,
          MEMORY_EQUAL,
          STORAGE_EQUAL);

  private ResourcePracticeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    for (Field container : pod.containersAndInit()) {
      Field requests = container.at("resources", "requests");
      Field limits = container.at("resources", "limits");
      // the API server takes a limit without a request for the request, too
      missing(CPU_REQUEST, requests, limits, "cpu", "requests no CPU", container, report);
      missing(MEMORY_REQUEST, requests, limits, "memory", "requests no memory", container, report);
      missing(CPU_LIMIT, limits, limits, "cpu", "has no CPU limit", container, report);
      missing(MEMORY_LIMIT, limits, limits, "memory", "has no memory limit", container, report);
      missing(
          STORAGE,
          limits,
          limits,
          "ephemeral-storage",
          "has no limit of ephemeral storage",
          container,
          report);
      equal(CPU_EQUAL, requests, limits, "cpu", container, report);
      equal(MEMORY_EQUAL, requests, limits, "memory", container, report);
      equal(STORAGE_EQUAL, requests, limits, "ephemeral-storage", container, report);
    }
  }

  private static void missing(
      Rule rule,
      Field amounts,
      Field others,
      String name,
      String what,
      Field container,
      Report report) {
    if (amounts.get(name).isAbsent() && others.get(name).isAbsent()) {
      report.add(rule, amounts.get(name), Practice.the(container) + " " + what);
    }
  }

  private static void equal(
      Rule rule, Field requests, Field limits, String name, Field container, Report report) {
    Optional<BigDecimal> request = ResourceAmounts.amount(requests.get(name));
    Optional<BigDecimal> limit = ResourceAmounts.amount(limits.get(name));
    if (request.isPresent() && limit.isPresent() && request.get().compareTo(limit.get()) != 0) {
      report.add(
          rule,
          requests.get(name),
          Practice.the(container) + " requests other than its limit of " + name);
    }
  }
}
