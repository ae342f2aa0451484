package dev.lading.validation.internal.pod;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/** Requests and limits. */
public final class ResourceRules implements Check {

  private static final String UPSTREAM =
      "pkg/apis/core/validation/validation.go, ValidateContainerResourceRequirements";

  static final Rule NAME =
      Rule.schema("resource-unknown", "Containers ask for resources that exist").after(UPSTREAM);

  static final Rule AMOUNT =
      Rule.schema("resource-amount", "Amounts of resources are not negative")
          .fix("use 0 or more")
          .after(UPSTREAM);

  static final Rule LIMIT =
      Rule.schema("request-above-limit", "Requests are not above limits")
          .fix("lower the request or raise the limit")
          .after(UPSTREAM);

  static final Rule OVERCOMMIT =
      Rule.schema("resource-overcommit", "Devices and huge pages are requested as they are limited")
          .fix("set the limit, and the same request or none")
          .after(UPSTREAM);

  /** The family. */
  public static final Family FAMILY =
      Family.of("resources", new ResourceRules(), NAME, AMOUNT, LIMIT, OVERCOMMIT);

  private ResourceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject)
        .ifPresent(
            pod -> pod.allContainers().forEach(item -> resources(item.get("resources"), report)));
  }

  private static void resources(Field resources, Report report) {
    for (Field limit : resources.get("limits").members()) {
      amount(limit, report);
    }
    for (Field request : resources.get("requests").members()) {
      amount(request, report);
      compare(request, resources.get("limits").get(request.name()), report);
    }
  }

  private static void amount(Field amount, Report report) {
    String name = amount.name();
    if (name.indexOf('/') >= 0) {
      Grammar.checkKey(report, NAME, amount, "The resource", Names::qualifiedName);
    } else if (!ResourceAmounts.isStandard(name) && !ResourceAmounts.isHugePages(name)) {
      report.add(
          NAME,
          amount,
          "Containers have no resource \"" + name + "\"",
          "use cpu, memory, ephemeral-storage, hugepages-<size>, or one with a domain");
    }
    Optional<BigDecimal> value = ResourceAmounts.amount(amount);
    if (value.isPresent() && value.get().signum() < 0) {
      report.add(AMOUNT, amount, "The amount " + amount.scalar() + " of " + name + " is negative");
    }
  }

  private static void compare(Field request, Field limit, Report report) {
    Optional<BigDecimal> asked = ResourceAmounts.amount(request);
    Optional<BigDecimal> most = ResourceAmounts.amount(limit);
    String name = request.name();
    boolean rigid = ResourceAmounts.isHugePages(name) || ResourceAmounts.isExtended(name);
    if (asked.isPresent() && most.isPresent()) {
      int order = asked.get().compareTo(most.get());
      if (rigid && order != 0) {
        report.add(
            OVERCOMMIT,
            request,
            "The request of "
                + name
                + ", "
                + request.scalar()
                + ", is not its limit, "
                + limit.scalar());
      } else if (order > 0) {
        report.add(
            LIMIT,
            request,
            "The request of "
                + name
                + ", "
                + request.scalar()
                + ", is above its limit, "
                + limit.scalar());
      }
    } else if (rigid && most.isEmpty() && asked.isPresent() && limit.isAbsent()) {
      report.add(OVERCOMMIT, request, "The request of " + name + " has no limit");
    }
  }
}
