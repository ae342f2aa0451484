package dev.lading.dsl;

import dev.lading.model.rbac.v1.PolicyRule;
import java.util.function.Consumer;

/**
 * What somebody may do, with what: {@code r.get().list().watch().resources("pods")}. Default: the
 * core API group.
 */
public final class AccessRule {

  static final AccessRule NOTHING = new AccessRule(PolicyRule.builder().build());

  private final PolicyRule rule;

  private AccessRule(PolicyRule rule) {
    this.rule = rule;
  }

  private AccessRule change(Consumer<PolicyRule.Builder> change) {
    return new AccessRule(Edits.edit(rule, PolicyRule::toBuilder, change));
  }

  /** May read one. */
  public AccessRule get() {
    return verb("get");
  }

  /** May read all. */
  public AccessRule list() {
    return verb("list");
  }

  /** May follow changes. */
  public AccessRule watch() {
    return verb("watch");
  }

  /** May read, one and all, and follow changes. */
  public AccessRule read() {
    return get().list().watch();
  }

  /** May make, change and delete. */
  public AccessRule write() {
    return verb("create").verb("update").verb("patch").verb("delete");
  }

  /** May make new ones. */
  public AccessRule create() {
    return verb("create");
  }

  /** May change. */
  public AccessRule update() {
    return verb("update").verb("patch");
  }

  /** May delete one. */
  public AccessRule delete() {
    return verb("delete");
  }

  /** May do everything. */
  public AccessRule everything() {
    return change(made -> made.verbs("*"));
  }

  /** May do something that has no word here, such as {@code impersonate}. */
  public AccessRule verb(String verb) {
    return rule.verbs().contains(verb) ? this : change(made -> made.addVerb(verb));
  }

  /** With resources, in the plural, such as {@code pods} or {@code pods/log}. */
  public AccessRule resources(String... plurals) {
    return change(
        made -> {
          for (String plural : plurals) {
            made.addResource(plural);
          }
        });
  }

  /** With resources of an API group, such as {@code apps}. */
  public AccessRule resourcesOf(String apiGroup, String... plurals) {
    return resources(plurals).change(made -> made.addApiGroup(apiGroup));
  }

  /** Only with those of these names. */
  public AccessRule named(String... names) {
    return change(made -> made.resourceNames(names));
  }

  /** With paths of the API server that are no resources, such as {@code /metrics}. */
  public AccessRule urls(String... urls) {
    return change(made -> made.nonResourceURLs(urls));
  }

  PolicyRule typed(Notes notes) {
    if (rule.verbs().isEmpty()) {
      notes.error("dsl-access-rule", "The rule allows nothing", "call get(), read() or the like");
    }
    if (rule.resources().isEmpty() && rule.nonResourceURLs().isEmpty()) {
      notes.error("dsl-access-rule", "The rule is about nothing", "call resources(…) or urls(…)");
    }
    return rule.apiGroups().isEmpty() && !rule.resources().isEmpty()
        ? rule.toBuilder().addApiGroup("").build()
        : rule;
  }

  @Override
  public String toString() {
    return rule.toString();
  }
}
