package dev.lading.testing;

import dev.lading.manifest.ManifestDiff;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.testing.internal.golden.Caller;
import dev.lading.testing.internal.golden.GoldenFile;
import dev.lading.testing.internal.golden.GoldenManifests;
import dev.lading.validation.Findings;
import dev.lading.validation.Profile;
import dev.lading.validation.Validator;
import dev.lading.validation.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.presentation.StandardRepresentation;

/** Assertions about a set of manifests, and the way to its resources. */
public final class ManifestsAssert extends AbstractKindsAssert<ManifestsAssert> {

  ManifestsAssert(Manifests actual) {
    super(actual, ManifestsAssert.class);
  }

  /** Only the resources of a namespace. */
  public ManifestsAssert inNamespace(String namespace) {
    return new ManifestsAssert(
        actual.filter(resource -> resource.id().namespace().equals(namespace)));
  }

  /** All resources of a type as a list of AssertJ, for {@code allSatisfy} and its like. */
  public <R extends KubernetesResource> ListAssert<R> all(Class<R> type) {
    return new ListAssert<>(actual.all(type))
        .as("every " + type.getSimpleName())
        .withRepresentation(new ById());
  }

  /** Resources by their ids: their fields would fill pages, and may be secret. */
  private static final class ById extends StandardRepresentation {

    @Override
    protected String fallbackToStringOf(Object object) {
      return object instanceof KubernetesResource resource
          ? resource.id().toString()
          : super.fallbackToStringOf(object);
    }
  }

  /** That there are so many resources. */
  public ManifestsAssert hasSize(int size) {
    return claim(
        actual.size() == size,
        "expected " + count(size) + ", but there are " + actual.size() + ": " + ids());
  }

  private static String count(int size) {
    return size == 1 ? "1 resource" : size + " resources";
  }

  private String ids() {
    return Failures.join(actual.stream().map(Ids::of).toList());
  }

  /** That there is no resource. */
  public ManifestsAssert isEmpty() {
    return claim(actual.isEmpty(), "expected no resources, but there are " + ids());
  }

  /** That there is a resource. */
  public ManifestsAssert isNotEmpty() {
    return claim(!actual.isEmpty(), "expected resources, but there are none");
  }

  /** That there is a resource of a kind with a name, in whatever namespace and version. */
  public ManifestsAssert containsResource(String kind, String name) {
    resource(kind, name);
    return this;
  }

  /** That there is a resource of an id. */
  public ManifestsAssert containsResource(ResourceId id) {
    List<ResourceId> ids = actual.stream().map(KubernetesResource::id).toList();
    return claim(ids.contains(id), Failures.missing("resource", id.toString(), ids));
  }

  /** That there is no resource of a kind with a name, in whatever namespace and version. */
  public ManifestsAssert doesNotContainResource(String kind, String name) {
    boolean there = actual.stream().anyMatch(each -> Ids.isOf(kind + "/" + name, each));
    return claim(!there, "expected no " + kind + " " + name + ", but there is one");
  }

  /** That there is a resource of a kind. */
  public ManifestsAssert hasKind(String kind) {
    List<String> kinds = actual.stream().map(KubernetesResource::kind).distinct().toList();
    return claim(kinds.contains(kind), Failures.missing(kind, "", kinds));
  }

  /** That there are so many resources of a kind. */
  public ManifestsAssert hasKind(String kind, int times) {
    List<String> found = ofKind(kind);
    return claim(
        found.size() == times,
        "expected "
            + times
            + " of kind "
            + kind
            + ", but there are "
            + found.size()
            + (found.isEmpty() ? "" : ": " + Failures.join(found)));
  }

  /** That there is no resource of a kind. */
  public ManifestsAssert doesNotHaveKind(String kind) {
    List<String> found = ofKind(kind);
    return claim(
        found.isEmpty(), "expected no " + kind + ", but there are " + Failures.join(found));
  }

  private List<String> ofKind(String kind) {
    return actual.stream().filter(each -> each.kind().equals(kind)).map(Ids::ofOneKind).toList();
  }

  /**
   * That the resources are these, in this order, each as {@code Kind/name} or {@code
   * Kind/namespace/name}.
   */
  public ManifestsAssert containsExactly(String... resources) {
    List<KubernetesResource> all = actual.resources();
    boolean same = all.size() == resources.length;
    for (int i = 0; same && i < resources.length; i++) {
      same = Ids.isOf(resources[i], all.get(i));
    }
    return claim(
        same,
        "expected exactly\n  "
            + String.join("\n  ", resources)
            + "\nbut there are\n  "
            + String.join("\n  ", all.stream().map(Ids::of).toList()));
  }

  /** That the resources are these, in any order, each as {@link #containsExactly} has them. */
  public ManifestsAssert containsOnly(String... resources) {
    List<String> missing = new ArrayList<>(List.of(resources));
    List<String> unexpected = new ArrayList<>();
    for (KubernetesResource resource : actual) {
      if (!missing.removeIf(expected -> Ids.isOf(expected, resource))) {
        unexpected.add(Ids.of(resource));
      }
    }
    return claim(
        missing.isEmpty() && unexpected.isEmpty(),
        "expected other resources; missing: "
            + Failures.join(missing)
            + "; unexpected: "
            + Failures.join(unexpected));
  }

  /** That the resources are the same as those of another set, in whatever order. */
  public ManifestsAssert isEquivalentTo(Manifests expected) {
    ManifestDiff diff = expected.diff(actual);
    return claim(
        diff.isEmpty(),
        "expected equivalent manifests, but they differ"
            + " (- only expected, + only actual, ~ expected → actual):\n"
            + diff);
  }

  /** That the resources are the same as those of YAML, in whatever order. */
  public ManifestsAssert isEquivalentToYaml(String yaml) {
    return isEquivalentTo(Manifests.parse(yaml));
  }

  /** That the canonical YAML is this, to the byte. */
  public ManifestsAssert hasYaml(String yaml) {
    new TextAssert(actual.toYaml()).as(info.description()).isEqualTo(yaml);
    return this;
  }

  /**
   * That an API server would accept the resources and that they fit together, as {@link
   * Validator#standard} checks; what is of {@link Severity#ERROR} counts.
   */
  public ManifestsAssert isValid() {
    return isValid(Validator.standard());
  }

  /** As {@link #isValid()}, by a validator of one's own. */
  public ManifestsAssert isValid(Validator validator) {
    return none(validator.check(actual).atLeast(Severity.ERROR), "valid manifests");
  }

  /** That a validator of a profile finds nothing, of whatever severity. */
  public ManifestsAssert hasNoFindings(Profile profile) {
    return none(
        Validator.standard().withProfile(profile).check(actual),
        "no findings of the profile " + profile);
  }

  /** That a validator of one's own finds nothing, of whatever severity. */
  public ManifestsAssert hasNoFindings(Validator validator) {
    return none(validator.check(actual), "no findings");
  }

  private ManifestsAssert none(Findings findings, String expected) {
    return claim(
        findings.isEmpty(),
        "expected " + expected + ", but found " + findings.size() + ":\n\n" + findings.toText());
  }

  /**
   * That the resources are those of a golden file of the test class, {@code
   * src/test/resources/golden/<the class's name>/<name>}; a name that starts with a slash is below
   * {@code golden} itself, for files that several classes share.
   *
   * <p>A file that is not there is made, with a note on the error stream; {@code
   * -Dlading.updateGolden=true} rewrites those that differ. Neither happens where the environment
   * variable {@code CI} or the system property {@code lading.ci} says that this is a build server.
   * Values of Secrets are written as digests.
   */
  public ManifestsAssert matchesGolden(String name) {
    return matchesGolden(Caller.testClass(), name);
  }

  /** As {@link #matchesGolden(String)}, with a file of this test class. */
  public ManifestsAssert matchesGolden(Class<?> testClass, String name) {
    GoldenFile file = GoldenFile.of(testClass, name);
    String problem = file.check(GoldenManifests.text(actual), GoldenManifests::difference);
    return claim(problem.isEmpty(), problem);
  }
}
