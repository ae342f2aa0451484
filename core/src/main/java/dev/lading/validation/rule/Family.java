package dev.lading.validation.rule;

import java.util.List;
import java.util.Objects;

/**
 * Rules that are checked together, and the check that knows them.
 *
 * @param name what they are about, such as {@code probes}
 * @param rules the rules the check may report
 * @param check looks for breaches of them
 */
public record Family(String name, List<Rule> rules, Check check) {

  /** A family with its rules, which do not change. */
  public Family {
    Objects.requireNonNull(name, "name");
    rules = List.copyOf(rules);
    Objects.requireNonNull(check, "check");
  }

  /** A family of these rules. */
  public static Family of(String name, Check check, Rule... rules) {
    return new Family(name, List.of(rules), check);
  }
}
