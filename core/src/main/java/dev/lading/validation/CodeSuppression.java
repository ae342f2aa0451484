package dev.lading.validation;

import dev.lading.model.ResourceId;
import java.util.function.Predicate;

/**
 * A decision in code to live with findings.
 *
 * @param rule the rule
 * @param where which resources
 * @param reason why
 */
record CodeSuppression(String rule, Predicate<ResourceId> where, String reason) {

  boolean covers(String findingRule, ResourceId resource) {
    return rule.equals(findingRule) && where.test(resource);
  }
}
