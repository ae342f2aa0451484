package dev.lading.validation;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.problem.NearestName;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.yaml.YamlLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks manifests without a cluster. Immutable and usable from any thread; every method that
 * changes a setting returns another validator.
 *
 * <pre>{@code
 * Findings findings =
 *     Validator.standard()
 *         .withProfile(Profile.RECOMMENDED)
 *         .kubernetesVersion("1.31")
 *         .external("Secret", "registry-login")
 *         .suppress("latest-tag", id -> id.name().equals("debug"), "a tool for people")
 *         .check(manifests);
 * }</pre>
 *
 * <p>Unless told otherwise: profile {@link Profile#STANDARD}, the newest Kubernetes version the
 * schema knows, namespace {@code default} for resources that name none.
 *
 * <p>Resources can suppress findings themselves, by the annotation {@code lading.dev/ignore: "rule:
 * reason; other-rule: reason"}. The annotations of kube-linter ({@code
 * ignore-check.kube-linter.io/<check>}) and kube-score ({@code kube-score/ignore}) work too, for
 * our rules that look for the same.
 */
public final class Validator {

  private static final Validator STANDARD = new Validator(Settings.standard(), SourceMap.none());

  private final Settings settings;
  private final SourceMap sources;
  private final List<Family> families;

  private Validator(Settings settings, SourceMap sources) {
    this.settings = settings;
    this.sources = sources;
    this.families = activeFamilies(settings);
  }

  private static List<Family> activeFamilies(Settings settings) {
    List<Family> all = new ArrayList<>(Rules.families());
    all.addAll(settings.ownFamilies());
    all.removeIf(family -> family.rules().stream().noneMatch(settings::wants));
    return List.copyOf(all);
  }

  /** The validator with default settings. */
  public static Validator standard() {
    return STANDARD;
  }

  /** With the rules of these profiles only. */
  public Validator withProfile(Profile first, Profile... more) {
    List<Profile> profiles = new ArrayList<>(List.of(more));
    profiles.add(0, first);
    return with(settings.withProfiles(profiles));
  }

  /**
   * For clusters of a version, such as {@code 1.31}: what it lacks or has removed is found.
   *
   * @throws IllegalArgumentException when the text is no version
   */
  public Validator kubernetesVersion(String version) {
    return with(settings.withVersion(KubernetesVersion.of(version)));
  }

  /** With another namespace for resources that name none; default {@code default}. */
  public Validator defaultNamespace(String namespace) {
    return with(settings.withDefaultNamespace(namespace));
  }

  /** Declares that a resource exists elsewhere. */
  public Validator external(ResourceId resource) {
    return with(
        settings.withExternals(
            settings.externals().with(resource.kind(), resource.namespace(), resource.name())));
  }

  /** Declares that a resource exists elsewhere, in whatever namespace. */
  public Validator external(String kind, String name) {
    return with(settings.withExternals(settings.externals().with(kind, "", name)));
  }

  /** Declares that all resources of a kind exist elsewhere, such as {@code StorageClass}. */
  public Validator externalKind(String kind) {
    return with(settings.withExternals(settings.externals().withKind(kind)));
  }

  /** Supplies CustomResourceDefinitions; those in the manifests that are checked count anyway. */
  public Validator customResources(Manifests definitions) {
    List<Field> crds = new ArrayList<>();
    for (KubernetesResource resource : definitions) {
      if (resource.kind().equals("CustomResourceDefinition")) {
        crds.add(Field.root(resource.toTree()));
      }
    }
    return with(settings.withCustomResources(crds));
  }

  /**
   * Suppresses the findings of a rule.
   *
   * @throws IllegalArgumentException when there is no such rule, or no reason
   */
  public Validator suppress(String rule, String reason) {
    return suppress(rule, resource -> true, reason);
  }

  /**
   * Suppresses the findings of a rule about some resources.
   *
   * @throws IllegalArgumentException when there is no such rule, or no reason
   */
  public Validator suppress(String rule, Predicate<ResourceId> where, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("say why findings of " + rule + " are suppressed");
    }
    return with(settings.withSuppression(new CodeSuppression(known(rule), where, reason)));
  }

  /**
   * Gives the findings of a rule another severity.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Validator severity(String rule, Severity severity) {
    return with(settings.withSeverity(known(rule), severity));
  }

  /**
   * Switches a rule off.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Validator disable(String rule) {
    return with(settings.withSwitch(known(rule), false));
  }

  /**
   * Switches a rule on, whatever the profile.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  public Validator enable(String rule) {
    return with(settings.withSwitch(known(rule), true));
  }

  /**
   * Adds a rule of your own and what looks for breaches of it.
   *
   * @throws IllegalArgumentException when there is a rule with its name already
   */
  public Validator with(Rule rule, Check check) {
    return with(Family.of(rule.id(), check, rule));
  }

  /**
   * Adds rules of your own that are checked together.
   *
   * @throws IllegalArgumentException when there is a rule with the name of one already
   */
  public Validator with(Family family) {
    for (Rule rule : family.rules()) {
      if (isKnown(rule.id())) {
        throw new IllegalArgumentException("there is a rule named " + rule.id() + " already");
      }
    }
    return with(settings.withFamily(family));
  }

  /** With other limits for texts. */
  public Validator withLimits(YamlLimits limits) {
    return with(settings.withLimits(limits));
  }

  /** With the places where the resources of {@link #check(Manifests)} were written. */
  public Validator sources(SourceMap newSources) {
    return new Validator(settings, newSources);
  }

  private Validator with(Settings newSettings) {
    return new Validator(newSettings, sources);
  }

  private String known(String rule) {
    if (!isKnown(rule)) {
      String nearest = NearestName.of(rule, Rules.all().stream().map(Rule::id).toList());
      throw new IllegalArgumentException(
          "there is no rule named "
              + rule
              + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }
    return rule;
  }

  private boolean isKnown(String rule) {
    return Rules.find(rule).isPresent()
        || settings.ownFamilies().stream()
            .flatMap(family -> family.rules().stream())
            .anyMatch(own -> own.id().equals(rule));
  }

  /** Whether findings of a rule are reported. */
  public boolean wants(Rule rule) {
    return settings.wants(rule);
  }

  /** Checks a set of resources. */
  public Findings check(Manifests manifests) {
    List<CheckedResource.Input> inputs = new ArrayList<>(manifests.size());
    for (KubernetesResource resource : manifests) {
      inputs.add(
          new CheckedResource.Input(resource.id(), Field.root(resource.toTree()), null, null));
    }
    return new ValidationRun(settings, families, sources).check(inputs);
  }

  /**
   * Checks a YAML or JSON text, leniently: whatever is wrong with it becomes a finding with its
   * position, the text's own syntax included.
   *
   * @param source what to call the text, usually a file name
   */
  public Findings checkText(String yaml, String source) {
    ValidationRun run = new ValidationRun(settings, families, sources);
    return run.check(new LenientReader(settings.limits(), run).read(yaml, source));
  }

  /**
   * Checks a file, or all {@code .yaml}, {@code .yml} and {@code .json} files of a directory
   * together, as {@link #checkText} does.
   *
   * @throws IOException when a file cannot be read
   */
  public Findings check(Path path) throws IOException {
    ValidationRun run = new ValidationRun(settings, families, sources);
    return run.check(new LenientReader(settings.limits(), run).read(path));
  }
}
