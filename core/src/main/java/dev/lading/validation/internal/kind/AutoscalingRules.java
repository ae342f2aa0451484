package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.OneOf;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;
import java.util.Map;

/** Horizontal Pod autoscalers. */
public final class AutoscalingRules implements Check {

  private static final String UPSTREAM = "pkg/apis/autoscaling/validation/validation.go";

  static final Rule REPLICAS =
      Rule.schema("hpa-replicas", "An autoscaler's bounds are in order").after(UPSTREAM);

  static final Rule METRIC =
      Rule.schema("hpa-metric", "A metric has the source of its type").after(UPSTREAM);

  static final Rule TARGET =
      Rule.schema("hpa-metric-target", "A metric has a target of its type").after(UPSTREAM);

  static final Rule BEHAVIOR =
      Rule.schema("hpa-behavior", "Scaling policies are in bounds").after(UPSTREAM);

  /** The family. */
  public static final Family FAMILY =
      Family.of("autoscalers", new AutoscalingRules(), REPLICAS, METRIC, TARGET, BEHAVIOR);

  private static final Map<String, String> SOURCES =
      Map.of(
          "Resource", "resource",
          "ContainerResource", "containerResource",
          "Pods", "pods",
          "Object", "object",
          "External", "external");

  private static final Map<String, String> TARGETS =
      Map.of("Utilization", "averageUtilization", "AverageValue", "averageValue", "Value", "value");

  private static final long MOST_WINDOW = 3_600;
  private static final long MOST_PERIOD = 1_800;

  private AutoscalingRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (!subject.is("autoscaling", "HorizontalPodAutoscaler")) {
      return;
    }
    Field spec = subject.spec();
    replicas(spec, report);
    Field percentage = spec.get("targetCPUUtilizationPercentage");
    if (percentage.number(1) < 1) {
      report.add(TARGET, percentage, "The utilization must be above 0", "use 1 or more");
    }
    for (Field metric : spec.get("metrics").items()) {
      metric(metric, report);
    }
    for (String direction : List.of("scaleUp", "scaleDown")) {
      behavior(spec.at("behavior", direction), report);
    }
  }

  private static void replicas(Field spec, Report report) {
    Field least = spec.get("minReplicas");
    Field most = spec.get("maxReplicas");
    if (least.number(1) < 0) {
      report.add(REPLICAS, least, "minReplicas must not be negative", "use 1 or more");
    }
    if (most.isPresent() && most.number(1) < 1) {
      report.add(REPLICAS, most, "maxReplicas must be above 0", "use 1 or more");
    } else if (most.isPresent() && most.number(1) < least.number(1)) {
      report.add(
          REPLICAS,
          most,
          "maxReplicas " + most.scalar() + " is below minReplicas " + least.number(1),
          "raise it");
    }
    if (least.isPresent() && least.number(1) == 0 && !scalesOnOthers(spec)) {
      report.add(
          REPLICAS,
          least,
          "Scaling to 0 needs a metric of type Object or External",
          "use 1 or more, or add such a metric");
    }
  }

  private static boolean scalesOnOthers(Field spec) {
    for (Field metric : spec.get("metrics").items()) {
      if (metric.get("type").is("Object") || metric.get("type").is("External")) {
        return true;
      }
    }
    return false;
  }

  private static void metric(Field metric, Report report) {
    String type = metric.get("type").text();
    String source = SOURCES.get(type);
    if (source == null) {
      if (!type.isEmpty()) {
        report.add(
            METRIC,
            metric.get("type"),
            "\"" + type + "\" is no type of metric",
            "use one of Resource, ContainerResource, Pods, Object, External");
      }
      return;
    }
    List<String> set = OneOf.set(metric, "type");
    if (!set.equals(List.of(source))) {
      report.add(
          METRIC,
          metric,
          "A metric of type " + type + " has " + (set.isEmpty() ? "no source" : OneOf.and(set)),
          "give it " + source + " alone");
    }
    target(metric.get(source).get("target"), report);
  }

  private static void target(Field target, Report report) {
    String type = target.get("type").text();
    String value = TARGETS.get(type);
    if (value == null) {
      if (!type.isEmpty()) {
        report.add(
            TARGET,
            target.get("type"),
            "\"" + type + "\" is no type of target",
            "use one of Utilization, AverageValue, Value");
      }
      return;
    }
    if (target.get(value).isAbsent()) {
      report.add(TARGET, target, "A target of type " + type + " has no " + value, "add it");
    }
    Field utilization = target.get("averageUtilization");
    if (utilization.number(1) < 1) {
      report.add(TARGET, utilization, "The utilization must be above 0", "use 1 or more");
    }
  }

  private static void behavior(Field rules, Report report) {
    Field window = rules.get("stabilizationWindowSeconds");
    if (window.number(0) < 0 || window.number(0) > MOST_WINDOW) {
      report.add(
          BEHAVIOR,
          window,
          "The window is not between 0 and 3600 seconds",
          "use a number in between");
    }
    if (rules.get("policies").isPresent() && rules.get("policies").size() == 0) {
      report.add(BEHAVIOR, rules.get("policies"), "There is no scaling policy", "add one");
    }
    for (Field policy : rules.get("policies").items()) {
      Field period = policy.get("periodSeconds");
      if (period.number(1) < 1 || period.number(1) > MOST_PERIOD) {
        report.add(
            BEHAVIOR,
            period,
            "The period is not between 1 and 1800 seconds",
            "use a number in between");
      }
      if (policy.get("value").number(1) < 1) {
        report.add(BEHAVIOR, policy.get("value"), "The value must be above 0", "use 1 or more");
      }
    }
  }
}
