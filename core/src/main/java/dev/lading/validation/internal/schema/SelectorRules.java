package dev.lading.validation.internal.schema;

import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.Set;

/** Label selectors, wherever a kind has one. */
public final class SelectorRules implements Check {

  static final Rule SELECTOR =
      Rule.schema("label-selector", "Terms of label selectors are complete")
          .after("apimachinery/pkg/apis/meta/v1/validation/validation.go");

  /** The family. */
  public static final Family FAMILY = Family.of("label selectors", new SelectorRules(), SELECTOR);

  private static final Set<String> NAMES =
      Set.of(
          "selector",
          "podSelector",
          "namespaceSelector",
          "labelSelector",
          "objectSelector",
          "clusterRoleSelectors");

  private static final int MOST_DEPTH = 40;

  private SelectorRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (!subject.kind().equals("CustomResourceDefinition")) {
      walk(subject.spec(), report, 0);
      walk(subject.root().get("webhooks"), report, 0);
    }
  }

  private static void walk(Field field, Report report, int depth) {
    if (depth > MOST_DEPTH) {
      return;
    }
    for (Field item : field.items()) {
      walk(item, report, depth + 1);
    }
    for (Field member : field.members()) {
      if (NAMES.contains(member.name()) && isSelector(member)) {
        selector(member, report);
      } else if (member.isObject() || member.isList()) {
        walk(member, report, depth + 1);
      }
    }
  }

  private static boolean isSelector(Field field) {
    return field.get("matchLabels").isObject() || field.get("matchExpressions").isList();
  }

  private static void selector(Field selector, Report report) {
    MetadataRules.checkLabels(selector.get("matchLabels"), report);
    for (Field term : selector.get("matchExpressions").items()) {
      Grammar.check(report, SELECTOR, term.get("key"), "The label key", Names::qualifiedName);
      terms(term, report);
    }
  }

  private static void terms(Field term, Report report) {
    String operator = term.get("operator").text();
    boolean listed = operator.equals("In") || operator.equals("NotIn");
    boolean bare = operator.equals("Exists") || operator.equals("DoesNotExist");
    if (listed && term.get("values").size() == 0) {
      report.add(
          SELECTOR, term.get("values"), "The operator " + operator + " needs values", "add them");
    } else if (bare && term.get("values").size() > 0) {
      report.add(
          SELECTOR,
          term.get("values"),
          "The operator " + operator + " takes no values",
          "remove them");
    } else if (!listed && !bare && !operator.isEmpty()) {
      report.add(
          SELECTOR,
          term.get("operator"),
          "\"" + operator + "\" is no operator of a label selector",
          "use one of In, NotIn, Exists, DoesNotExist");
    }
  }
}
