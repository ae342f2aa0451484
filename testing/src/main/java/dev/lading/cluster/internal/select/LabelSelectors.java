package dev.lading.cluster.internal.select;

import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.model.meta.v1.LabelSelectorOperator;
import dev.lading.model.meta.v1.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether labels match selectors, after apimachinery's {@code pkg/labels/selector.go}. */
public final class LabelSelectors {

  private LabelSelectors() {}

  /** Whether all requirements hold; a selector without any matches everything. */
  public static boolean matches(LabelSelector selector, Map<String, String> labels) {
    if (!containsAll(labels, selector.matchLabels())) {
      return false;
    }
    for (LabelSelectorRequirement requirement : selector.matchExpressions()) {
      if (!matches(requirement, labels)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code labels} has every pair of {@code wanted}. */
  public static boolean containsAll(Map<String, String> labels, Map<String, String> wanted) {
    for (Map.Entry<String, String> pair : wanted.entrySet()) {
      if (!pair.getValue().equals(labels.get(pair.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a selector has no requirement. */
  public static boolean isEmpty(LabelSelector selector) {
    return selector.matchLabels().isEmpty() && selector.matchExpressions().isEmpty();
  }

  private static boolean matches(LabelSelectorRequirement requirement, Map<String, String> labels) {
    String key = requirement.key().orElse("");
    String operator = requirement.operator().map(LabelSelectorOperator::value).orElse("");
    return matches(operator, requirement.values(), labels.get(key));
  }

  /**
   * One requirement on the value of a label, null when the label is absent; NotIn holds for absent
   * labels. Gt and Lt are for nodes only.
   */
  static boolean matches(String operator, List<String> values, @Nullable String value) {
    return switch (operator) {
      case "In" -> value != null && values.contains(value);
      case "NotIn" -> value == null || !values.contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      case "Gt" -> value != null && values.size() == 1 && compare(value, values.get(0)) > 0;
      case "Lt" -> value != null && values.size() == 1 && compare(value, values.get(0)) < 0;
      default -> false;
    };
  }

  /** Compares whole numbers; 0, which is neither greater nor less, when one is none. */
  private static int compare(String left, String right) {
    try {
      return Long.compare(Long.parseLong(left), Long.parseLong(right));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
