package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions about a Role or a ClusterRole. A {@code *} in a rule stands for everything. */
public final class RoleAssert extends AbstractResourceAssert<RoleAssert, KubernetesResource> {

  RoleAssert(KubernetesResource actual, Manifests set) {
    super(actual, set, RoleAssert.class);
  }

  /**
   * That a verb is allowed on a resource of the core group, such as {@code get} on {@code pods}.
   */
  public RoleAssert allows(String verb, String resource) {
    return allows(verb, "", resource);
  }

  /** That a verb is allowed on a resource of a group. */
  public RoleAssert allows(String verb, String group, String resource) {
    return claim(
        allowing(verb, "apiGroups", group, "resources", resource) != null,
        spot().at("rules"),
        "expected a rule that allows " + words(verb, group, resource) + rules());
  }

  /** That no rule allows a verb on a resource of the core group. */
  public RoleAssert doesNotAllow(String verb, String resource) {
    return doesNotAllow(verb, "", resource);
  }

  /** That no rule allows a verb on a resource of a group. */
  public RoleAssert doesNotAllow(String verb, String group, String resource) {
    Spot rule = allowing(verb, "apiGroups", group, "resources", resource);
    return claim(
        rule == null,
        rule == null ? spot() : rule,
        "expected no rule that allows " + words(verb, group, resource));
  }

  /** That a verb is allowed on a path of the API server, such as {@code /healthz}. */
  public RoleAssert allowsUrl(String verb, String url) {
    return claim(
        allowing(verb, "nonResourceURLs", url, "nonResourceURLs", url) != null,
        spot().at("rules"),
        "expected a rule that allows " + verb + " " + url + rules());
  }

  /** That no rule stands for everything. */
  public RoleAssert hasNoWildcards() {
    for (Spot rule : spot().at("rules").items()) {
      for (String list : List.of("apiGroups", "resources", "verbs")) {
        claim(!has(rule, list, "*", false), rule.at(list), "expected no * in " + list);
      }
    }
    return this;
  }

  private static String words(String verb, String group, String resource) {
    return verb + " " + resource + (group.isEmpty() ? "" : "." + group);
  }

  private String rules() {
    return ", but rules are " + PlainValue.shown(spot().at("rules").value());
  }

  private @Nullable Spot allowing(
      String verb, String groups, String group, String resources, String resource) {
    for (Spot rule : spot().at("rules").items()) {
      boolean allows =
          has(rule, "verbs", verb, true)
              && has(rule, groups, group, true)
              && has(rule, resources, resource, true);
      if (allows) {
        return rule;
      }
    }
    return null;
  }

  private static boolean has(Spot rule, String list, String text, boolean orAll) {
    return rule.at(list).items().stream()
        .anyMatch(item -> item.text().equals(text) || orAll && item.text().equals("*"));
  }
}
