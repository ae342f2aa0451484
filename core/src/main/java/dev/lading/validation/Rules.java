package dev.lading.validation;

import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of the library. */
public final class Rules {

  private static final List<Family> FAMILIES =
      List.of(ReadingRules.FAMILY, SuppressionRules.FAMILY);

  private static final Map<String, Rule> BY_ID = byId();

  private Rules() {}

  private static Map<String, Rule> byId() {
    Map<String, Rule> byId = new LinkedHashMap<>();
    for (Family family : FAMILIES) {
      for (Rule rule : family.rules()) {
        if (byId.put(rule.id(), rule) != null) {
          throw new IllegalStateException("two rules are named " + rule.id());
        }
      }
    }
    return Collections.unmodifiableMap(byId);
  }

  /** All rules, those of a family together. */
  public static List<Rule> all() {
    return new ArrayList<>(BY_ID.values());
  }

  /** The families of rules. */
  public static List<Family> families() {
    return FAMILIES;
  }

  /** The rule called {@code id}. */
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * Our rules that look for the same as another tool's check, such as {@code kube-linter:ssh-port}.
   */
  public static List<Rule> like(String check) {
    return BY_ID.values().stream().filter(rule -> rule.equivalents().contains(check)).toList();
  }
}
