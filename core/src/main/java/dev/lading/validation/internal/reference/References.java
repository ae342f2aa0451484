package dev.lading.validation.internal.reference;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;

/** How rules about references are made and worded. */
final class References {

  private References() {}

  /** A rule about something that may live elsewhere. */
  static Rule missing(String id, String title) {
    return Rule.of(id, Category.REFERENCE, Severity.WARNING, title)
        .fix("add it, correct the name, or declare it external");
  }

  /** A rule about something that cannot work, whatever lives elsewhere. */
  static Rule broken(String id, String title) {
    return Rule.of(id, Category.REFERENCE, Severity.ERROR, title);
  }

  /** Reports a name that neither the set nor a declared external has. */
  static void check(
      Subject subject,
      Report report,
      Rule rule,
      Field name,
      String group,
      String kind,
      boolean namespaced) {
    String namespace = namespaced ? subject.namespace() : "";
    if (!name.text().isEmpty() && !subject.set().exists(group, kind, namespace, name.text())) {
      report.add(rule, name, "There is no " + kind + " \"" + name.text() + "\"" + in(namespace));
    }
  }

  private static String in(String namespace) {
    return namespace.isEmpty() ? "" : " in the namespace " + namespace;
  }
}
