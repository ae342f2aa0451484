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
import java.util.function.Consumer;

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
    return with(draft -> draft.profiles = List.copyOf(newProfiles));
  }

  Settings withVersion(KubernetesVersion newVersion) {
    return with(draft -> draft.version = newVersion);
  }

  Settings withDefaultNamespace(String namespace) {
    return with(draft -> draft.defaultNamespace = namespace);
  }

  Settings withExternals(Externals newExternals) {
    return with(draft -> draft.externals = newExternals);
  }

  Settings withCustomResources(List<Field> more) {
    return with(draft -> draft.customResources = joined(customResources, more));
  }

  Settings withSwitch(String rule, boolean on) {
    return with(draft -> draft.switches = put(switches, rule, on));
  }

  Settings withSeverity(String rule, Severity severity) {
    return with(draft -> draft.severities = put(severities, rule, severity));
  }

  Settings withSuppression(CodeSuppression suppression) {
    return with(draft -> draft.suppressions = joined(suppressions, List.of(suppression)));
  }

  Settings withFamily(Family family) {
    return with(draft -> draft.ownFamilies = joined(ownFamilies, List.of(family)));
  }

  Settings withLimits(YamlLimits newLimits) {
    return with(draft -> draft.limits = newLimits);
  }

  private Settings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Settings while they are changed. */
  private static final class Draft {

    private List<Profile> profiles;
    private KubernetesVersion version;
    private String defaultNamespace;
    private Externals externals;
    private List<Field> customResources;
    private Map<String, Boolean> switches;
    private Map<String, Severity> severities;
    private List<CodeSuppression> suppressions;
    private List<Family> ownFamilies;
    private YamlLimits limits;

    Draft(Settings settings) {
      profiles = settings.profiles;
      version = settings.version;
      defaultNamespace = settings.defaultNamespace;
      externals = settings.externals;
      customResources = settings.customResources;
      switches = settings.switches;
      severities = settings.severities;
      suppressions = settings.suppressions;
      ownFamilies = settings.ownFamilies;
      limits = settings.limits;
    }

    Settings settings() {
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
          limits);
    }
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
