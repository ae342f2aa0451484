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
import java.util.List;
import java.util.Set;

/** Tolerations, affinities and spreading. */
public final class SchedulingRules implements Check {

  static final Rule TOLERATION =
      Rule.schema("toleration", "Tolerations are complete")
          .after("pkg/apis/core/validation/validation.go, ValidateTolerations");

  static final Rule AFFINITY =
      Rule.schema("affinity-term", "Affinity terms are complete")
          .after("pkg/apis/core/validation/validation.go, validateAffinity");

  static final Rule SPREAD =
      Rule.schema("topology-spread", "Spread constraints are complete")
          .after("pkg/apis/core/validation/validation.go, validateTopologySpreadConstraints");

  /** The family. */
  public static final Family FAMILY =
      Family.of("scheduling", new SchedulingRules(), TOLERATION, AFFINITY, SPREAD);

  private static final Set<String> NODE_OPERATORS =
      Set.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");

  private SchedulingRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject).ifPresent(pod -> check(pod.spec(), report));
  }

  private static void check(Field spec, Report report) {
    for (Field toleration : spec.get("tolerations").items()) {
      toleration(toleration, report);
    }
    Field affinity = spec.get("affinity");
    nodeAffinity(affinity.get("nodeAffinity"), report);
    for (String kind : List.of("podAffinity", "podAntiAffinity")) {
      podAffinity(affinity.get(kind), report);
    }
    for (Field constraint : spec.get("topologySpreadConstraints").items()) {
      spread(constraint, report);
    }
  }

  private static void toleration(Field toleration, Report report) {
    Field key = toleration.get("key");
    boolean exists = toleration.get("operator").is("Exists");
    if (!key.text().isEmpty()) {
      Grammar.check(report, TOLERATION, key, "The taint key", Names::qualifiedName);
    } else if (!exists) {
      report.add(
          TOLERATION,
          key.isPresent() ? key : toleration,
          "A toleration without a key needs the operator Exists",
          "add the key or operator: Exists");
    }
    if (exists && !toleration.get("value").text().isEmpty()) {
      report.add(
          TOLERATION, toleration.get("value"), "The operator Exists takes no value", "remove it");
    }
    Field seconds = toleration.get("tolerationSeconds");
    if (seconds.isPresent() && !toleration.get("effect").is("NoExecute")) {
      report.add(
          TOLERATION,
          seconds,
          "tolerationSeconds needs the effect NoExecute",
          "set the effect or remove it");
    }
  }

  private static void nodeAffinity(Field affinity, Report report) {
    Field required = affinity.get("requiredDuringSchedulingIgnoredDuringExecution");
    Field terms = required.get("nodeSelectorTerms");
    if (terms.isList() && terms.size() == 0) {
      report.add(AFFINITY, terms, "The node selector has no terms", "add one");
    }
    for (Field term : terms.items()) {
      nodeTerm(term, report);
    }
    for (Field weighted : affinity.get("preferredDuringSchedulingIgnoredDuringExecution").items()) {
      weight(weighted, report);
      nodeTerm(weighted.get("preference"), report);
    }
  }

  private static void nodeTerm(Field term, Report report) {
    for (Field expression : term.get("matchExpressions").items()) {
      Grammar.check(report, AFFINITY, expression.get("key"), "The label key", Names::qualifiedName);
      expression(expression, report);
    }
  }

  private static void expression(Field expression, Report report) {
    Field operator = expression.get("operator");
    int values = expression.get("values").size();
    String name = operator.text();
    if (!NODE_OPERATORS.contains(name)) {
      return; // the schema has the values
    }
    boolean bare = name.equals("Exists") || name.equals("DoesNotExist");
    boolean single = name.equals("Gt") || name.equals("Lt");
    if (bare && values > 0) {
      report.add(
          AFFINITY,
          expression.get("values"),
          "The operator " + name + " takes no values",
          "remove them");
    } else if (single && values != 1) {
      report.add(
          AFFINITY, expression, "The operator " + name + " takes one value", "give one number");
    } else if (!bare && values == 0) {
      report.add(AFFINITY, expression, "The operator " + name + " needs values", "add them");
    }
  }

  private static void weight(Field weighted, Report report) {
    Field weight = weighted.get("weight");
    if (weight.isInteger() && (weight.number(1) < 1 || weight.number(1) > 100)) {
      report.add(
          AFFINITY,
          weight,
          "The weight " + weight.scalar() + " is not between 1 and 100",
          "use a number between 1 and 100");
    }
  }

  private static void podAffinity(Field affinity, Report report) {
    for (Field term : affinity.get("requiredDuringSchedulingIgnoredDuringExecution").items()) {
      podTerm(term, report);
    }
    for (Field weighted : affinity.get("preferredDuringSchedulingIgnoredDuringExecution").items()) {
      weight(weighted, report);
      podTerm(weighted.get("podAffinityTerm"), report);
    }
  }

  private static void podTerm(Field term, Report report) {
    Field key = term.get("topologyKey");
    if (key.is("")) {
      report.add(
          AFFINITY, key, "The topology key is empty", "use kubernetes.io/hostname or another");
    } else {
      Grammar.check(report, AFFINITY, key, "The topology key", Names::qualifiedName);
    }
  }

  private static void spread(Field constraint, Report report) {
    Field skew = constraint.get("maxSkew");
    if (skew.isInteger() && skew.number(1) < 1) {
      report.add(SPREAD, skew, "maxSkew must be above 0", "use 1 or more");
    }
    Field domains = constraint.get("minDomains");
    if (domains.isPresent() && domains.number(1) < 1) {
      report.add(SPREAD, domains, "minDomains must be above 0", "use 1 or more");
    } else if (domains.isPresent() && !constraint.get("whenUnsatisfiable").is("DoNotSchedule")) {
      report.add(
          SPREAD,
          domains,
          "minDomains needs whenUnsatisfiable: DoNotSchedule",
          "remove one of them");
    }
    Field key = constraint.get("topologyKey");
    if (key.is("")) {
      report.add(SPREAD, key, "The topology key is empty", "use kubernetes.io/hostname or another");
    }
  }
}
