package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.ResourceAmounts;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Disruption budgets, quotas, limit ranges, priority classes. */
public final class PolicyRules implements Check {

  static final Rule BUDGET =
      Rule.schema("disruption-budget", "A disruption budget has one bound that is an amount")
          .after("pkg/apis/policy/validation/validation.go");

  static final Rule LIMIT_RANGE =
      Rule.schema("limit-range", "The amounts of a limit range are in order")
          .after("pkg/apis/core/validation/validation.go, ValidateLimitRange");

  static final Rule QUOTA =
      Rule.schema("resource-quota", "The amounts of a quota are not negative")
          .fix("use 0 or more")
          .after("pkg/apis/core/validation/validation.go, ValidateResourceQuota");

  static final Rule PRIORITY =
      Rule.schema("priority-class", "Priorities of users are below those of the system")
          .after("pkg/apis/scheduling/validation/validation.go");

  /** The family. */
  public static final Family FAMILY =
      Family.of("policies", new PolicyRules(), BUDGET, LIMIT_RANGE, QUOTA, PRIORITY);

  private static final long HIGHEST_USER_PRIORITY = 1_000_000_000;

  private PolicyRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("policy", "PodDisruptionBudget")) {
      budget(subject.spec(), report);
    } else if (subject.is("", "LimitRange")) {
      for (Field limit : subject.spec().get("limits").items()) {
        limitRange(limit, report);
      }
    } else if (subject.is("", "ResourceQuota")) {
      for (Field amount : subject.spec().get("hard").members()) {
        ResourceAmounts.amount(amount)
            .filter(value -> value.signum() < 0)
            .ifPresent(
                value ->
                    report.add(QUOTA, amount, "The quota of " + amount.name() + " is negative"));
      }
    } else if (subject.is("scheduling.k8s.io", "PriorityClass")) {
      priority(subject, report);
    }
  }

  private static void budget(Field spec, Report report) {
    Field least = spec.get("minAvailable");
    Field most = spec.get("maxUnavailable");
    if (least.isPresent() && most.isPresent()) {
      report.add(
          BUDGET,
          most,
          "The budget has both minAvailable and maxUnavailable",
          "keep one of the two");
    }
    for (Field amount : List.of(least, most)) {
      Amounts.problem(amount)
          .ifPresent(wrong -> report.add(BUDGET, amount, wrong, "write one like 1 or 25%"));
      if (Amounts.percentage(amount) > 100) {
        report.add(BUDGET, amount, amount.text() + " is above 100%", "use at most 100%");
      }
    }
  }

  private static void limitRange(Field limit, Report report) {
    for (Field most : limit.get("max").members()) {
      notAbove(limit.get("min").get(most.name()), most, report);
      notAbove(limit.get("default").get(most.name()), most, report);
      notAbove(limit.get("defaultRequest").get(most.name()), most, report);
    }
    for (Field standard : limit.get("default").members()) {
      notAbove(limit.get("defaultRequest").get(standard.name()), standard, report);
      notAbove(limit.get("min").get(standard.name()), standard, report);
    }
    if (limit.get("type").is("Pod")) {
      for (String name : List.of("default", "defaultRequest")) {
        if (limit.get(name).size() > 0) {
          report.add(LIMIT_RANGE, limit.get(name), "A range for Pods has no defaults", "remove it");
        }
      }
    }
  }

  private static void notAbove(Field lower, Field upper, Report report) {
    Optional<BigDecimal> low = ResourceAmounts.amount(lower);
    Optional<BigDecimal> high = ResourceAmounts.amount(upper);
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      String kind = lower.parent().name();
      report.add(
          LIMIT_RANGE,
          lower,
          "The "
              + kind
              + " of "
              + lower.name()
              + ", "
              + lower.scalar()
              + ", is above the "
              + upper.parent().name()
              + ", "
              + upper.scalar(),
          "put the amounts in order");
    }
  }

  private static void priority(Subject subject, Report report) {
    Field value = subject.root().get("value");
    boolean system = subject.name().startsWith("system-");
    if (value.number(0) > HIGHEST_USER_PRIORITY && !system) {
      report.add(
          PRIORITY, value, "The priority " + value.scalar() + " is above 1000000000", "lower it");
    }
    if (system && !subject.set().isExternal("PriorityClass", "", subject.name())) {
      report.add(
          PRIORITY,
          subject.metadata().get("name"),
          "Names that start with system- belong to the cluster",
          "rename it");
    }
  }
}
