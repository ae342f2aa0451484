package dev.lading.cluster.internal.match;

import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.model.meta.v1.LabelSelectorRequirement;
import java.util.Map;

/**
 * Which labels a selector matches.
 *
 * <p>Follows apimachinery {@code labels.Requirement.Matches} and {@code
 * metav1.LabelSelectorAsSelector}: requirements are ANDed, an empty selector matches everything,
 * and {@code NotIn} matches objects without the key.
 */
public final class Selectors {

  private Selectors() {}

  /** Whether {@code labels} fulfil every part of {@code selector}. */
  public static boolean matches(LabelSelector selector, Map<String, String> labels) {
    return matches(selector.matchLabels(), labels)
        && selector.matchExpressions().stream().allMatch(one -> matches(one, labels));
  }

  /** Whether {@code labels} have all pairs of {@code wanted}. */
  public static boolean matches(Map<String, String> wanted, Map<String, String> labels) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }

  private static boolean matches(LabelSelectorRequirement requirement, Map<String, String> labels) {
    String key = requirement.key().orElse("");
    String value = labels.get(key);
    return switch (requirement.operator().map(Object::toString).orElse("")) {
      case "In" -> value != null && requirement.values().contains(value);
      case "NotIn" -> value == null || !requirement.values().contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> false;
    };
  }
}
