package dev.lading.validation;

import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The suppressions that a resource's annotations hold, and which of them have been needed. */
final class Suppressions {

  private static final String OURS = "lading.dev/ignore";
  private static final String KUBE_LINTER = "ignore-check.kube-linter.io/";
  private static final String KUBE_LINTER_ALL = "kube-linter.io/ignore-all";
  private static final String KUBE_SCORE = "kube-score/ignore";

  private final List<Entry> entries = new ArrayList<>();

  /** The first entry of each rule. */
  private final Map<String, Entry> byRule = new HashMap<>();

  /** One suppression; mutable, as it notes its use. */
  private static final class Entry {
    final Field annotation;
    final String name;
    final List<String> rules;
    final String reason;
    boolean used;

    Entry(Field annotation, String name, List<String> rules, String reason) {
      this.annotation = annotation;
      this.name = name;
      this.rules = rules;
      this.reason = reason;
    }
  }

  private Suppressions() {}

  static Suppressions of(Subject subject) {
    Suppressions suppressions = new Suppressions();
    for (Field annotation : subject.metadata().get("annotations").members()) {
      suppressions.read(annotation);
    }
    return suppressions;
  }

  private void read(Field annotation) {
    String key = annotation.name();
    if (key.equals(OURS)) {
      readOurs(annotation);
    } else if (key.startsWith(KUBE_LINTER)) {
      String check = key.substring(KUBE_LINTER.length());
      add(annotation, check, rulesLike("kube-linter:" + check), annotation.text().trim());
    } else if (key.equals(KUBE_LINTER_ALL)) {
      List<String> all =
          Rules.all().stream().filter(Suppressions::isOfKubeLinter).map(Rule::id).toList();
      add(annotation, "all", all, annotation.text().trim());
    } else if (key.equals(KUBE_SCORE)) {
      for (String check : split(annotation.text(), ',')) {
        // kube-score has no place for a reason, so none is asked for
        add(annotation, check, rulesLike("kube-score:" + check), "ignored for kube-score");
      }
    }
  }

  private static boolean isOfKubeLinter(Rule rule) {
    return rule.equivalents().stream().anyMatch(name -> name.startsWith("kube-linter:"));
  }

  private void readOurs(Field annotation) {
    for (String part : split(annotation.text(), ';')) {
      int colon = part.indexOf(':');
      String rule = (colon < 0 ? part : part.substring(0, colon)).trim();
      String reason = colon < 0 ? "" : part.substring(colon + 1).trim();
      add(annotation, rule, List.of(rule), reason);
    }
  }

  private void add(Field annotation, String name, List<String> rules, String reason) {
    Entry entry = new Entry(annotation, name, rules, reason);
    entries.add(entry);
    rules.forEach(rule -> byRule.putIfAbsent(rule, entry));
  }

  private static List<String> rulesLike(String check) {
    return Rules.like(check).stream().map(Rule::id).toList();
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf(separator, from);
      int end = to < 0 ? text.length() : to;
      String part = text.substring(from, end).trim();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      from = end + 1;
    }
    return parts;
  }

  /** The reason why a finding of a rule is suppressed, possibly empty; null when it is not. */
  @Nullable String reasonFor(String rule) {
    Entry entry = byRule.get(rule);
    if (entry == null) {
      return null;
    }
    entry.used = true;
    return entry.reason;
  }

  /** Reports suppressions that name no rule, give no reason, or were not needed. */
  void report(Report report) {
    for (Entry entry : entries) {
      Optional<Rule> rule = entry.rules.stream().flatMap(id -> Rules.find(id).stream()).findFirst();
      if (rule.isEmpty()) {
        reportUnknown(entry, report);
      } else if (!entry.used && entry.rules.stream().allMatch(id -> isWanted(id, report))) {
        report.add(
            SuppressionRules.UNUSED,
            entry.annotation,
            "The suppression of \"" + entry.name + "\" suppresses nothing");
      }
      if (entry.reason.isEmpty()) {
        report.add(
            SuppressionRules.WITHOUT_REASON,
            entry.annotation,
            "The suppression of \"" + entry.name + "\" gives no reason");
      }
    }
  }

  private static boolean isWanted(String id, Report report) {
    return Rules.find(id).filter(report::wants).isPresent();
  }

  private static void reportUnknown(Entry entry, Report report) {
    String nearest = report.nearest(entry.name, () -> Rules.all().stream().map(Rule::id).toList());
    report.add(
        SuppressionRules.UNKNOWN,
        entry.annotation,
        "There is no rule \"" + entry.name + "\" to suppress",
        nearest == null ? "see docs/rules.md for the rules" : "did you mean " + nearest + "?");
  }
}
