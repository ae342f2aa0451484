package dev.lading.validation;

import dev.lading.schema.Schema;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.yaml.YamlLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a validator was told; each {@code with} method returns a changed copy. */
record Settings(
    List<Profile> profiles,
    KubernetesVersion version,
    String defaultNamespace,
    Externals externals,
    List<Field> customResources,
    Map<String, Boolean> switches,
    Map<String, Severity> severities,
    List<CodeSuppression> suppressions,
    List<Family> ownFamilies,
    YamlLimits limits) {

  static Settings standard() {
    return new Settings(
        List.of(Profile.STANDARD),
        KubernetesVersion.of(Schema.kubernetes().version()),
        "default",
        Externals.none(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        YamlLimits.defaults());
  }

  /** Whether findings of a rule are wanted. */
  boolean wants(Rule rule) {
    Boolean chosen = switches.get(rule.id());
    return chosen != null ? chosen : isInProfile(rule) || isOwn(rule);
  }

  private boolean isInProfile(Rule rule) {
    for (Profile profile : profiles) {
      if (profile.categories().contains(rule.category())) {
        return true;
      }
    }
    return rule.category() == Category.SUPPRESSION;
  }

  private boolean isOwn(Rule rule) {
    return ownFamilies.stream().anyMatch(family -> family.rules().contains(rule));
  }

  Settings withProfiles(List<Profile> newProfiles) {
    return new Settings(
        List.copyOf(newProfiles),
        version,
        defaultNamespace,
        externals,
        customResources,
        switches,
        severities,
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withVersion(KubernetesVersion newVersion) {
    return new Settings(
        profiles,
        newVersion,
        defaultNamespace,
        externals,
        customResources,
        switches,
        severities,
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withDefaultNamespace(String namespace) {
    return new Settings(
        profiles,
        version,
        namespace,
        externals,
        customResources,
        switches,
        severities,
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withExternals(Externals newExternals) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        newExternals,
        customResources,
        switches,
        severities,
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withCustomResources(List<Field> more) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        externals,
        joined(customResources, more),
        switches,
        severities,
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withSwitch(String rule, boolean on) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        externals,
        customResources,
        put(switches, rule, on),
        severities,
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withSeverity(String rule, Severity severity) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        externals,
        customResources,
        switches,
        put(severities, rule, severity),
        suppressions,
        ownFamilies,
        limits);
  }

  Settings withSuppression(CodeSuppression suppression) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        externals,
        customResources,
        switches,
        severities,
        joined(suppressions, List.of(suppression)),
        ownFamilies,
        limits);
  }

  Settings withFamily(Family family) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        externals,
        customResources,
        switches,
        severities,
        suppressions,
        joined(ownFamilies, List.of(family)),
        limits);
  }

  Settings withLimits(YamlLimits newLimits) {
    return new Settings(
        profiles,
        version,
        defaultNamespace,
        externals,
        customResources,
        switches,
        severities,
        suppressions,
        ownFamilies,
        newLimits);
  }

  private static <T> List<T> joined(List<T> list, List<T> more) {
    List<T> all = new ArrayList<>(list);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
    Map<String, T> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return Map.copyOf(changed);
  }
}
