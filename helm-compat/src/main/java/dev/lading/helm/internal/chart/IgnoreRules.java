package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.internal.text.PathPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a {@code .helmignore} (upstream: {@code pkg/ignore/rules.go}). They differ from
 * git's: the first rule that matches decides, and a negated rule ignores all that does not match.
 */
final class IgnoreRules {

  private final List<Rule> rules;

  private IgnoreRules(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(PathPattern pattern, boolean negated, boolean directories, boolean base) {

    boolean matches(String path) {
      return pattern.matchesOrFalse(base ? path.substring(path.lastIndexOf('/') + 1) : path);
    }
  }

  /** The rules of a file and the built-in one. */
  static IgnoreRules parse(String text) {
    List<Rule> rules = new ArrayList<>();
    text.lines().map(String::strip).forEach(line -> add(line, rules));
    add("templates/.?*", rules);
    return new IgnoreRules(List.copyOf(rules));
  }

  private static void add(String line, List<Rule> rules) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.contains("**")) {
      throw HelmException.of("helm-ignore", "double-star (**) syntax is not supported");
    }
    check(line);
    boolean negated = line.startsWith("!");
    String rule = negated ? line.substring(1) : line;
    boolean directories = rule.endsWith("/");
    rule = directories ? rule.substring(0, rule.length() - 1) : rule;
    boolean rooted = rule.startsWith("/");
    boolean base = rule.indexOf('/') < 0;
    rules.add(
        new Rule(PathPattern.of(rooted ? rule.substring(1) : rule), negated, directories, base));
  }

  private static void check(String line) {
    try {
      PathPattern.of(line).matches("abc");
    } catch (PathPattern.BadPatternException malformed) {
      throw new HelmException(
          dev.lading.problem.Problem.of("helm-ignore", "syntax error in pattern").withPath(line),
          malformed);
    }
  }

  /** Whether a file or directory, by its path from the chart's root, is left out. */
  boolean ignores(String path, boolean directory) {
    for (Rule rule : rules) {
      if (rule.negated()) {
        if (rule.directories() && !directory || !rule.matches(path)) {
          return true;
        }
      } else if ((directory || !rule.directories()) && rule.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
