package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import dev.lading.problem.Problem;
import dev.lading.validation.Finding;
import dev.lading.validation.Profile;
import dev.lading.validation.Validator;
import dev.lading.validation.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses objects that break a rule of the schema: errors of {@link Profile#SCHEMA} for the
 * cluster's version. The beginning of each text is what {@code kubectl apply} prints ({@code
 * apimachinery/pkg/api/errors}, NewInvalid, and {@code pkg/util/validation/field}); what follows
 * "Invalid value" is the validator's own.
 */
final class ObjectValidation {

  private final ObjectStore objects;
  private final Validator validator;

  /** With the definition of a custom kind, by the name of the definition. */
  private final Map<String, Validator> custom = new HashMap<>();

  ObjectValidation(String version, ObjectStore objects) {
    this.objects = objects;
    validator = Validator.standard().withProfile(Profile.SCHEMA).kubernetesVersion(version);
  }

  /** Whether an object may be created. */
  void check(KubernetesResource resource) {
    refuse(resource, errors(resource));
  }

  /**
   * Whether an object may be changed. What was wrong before is not held against the change, as
   * ratcheting validation does.
   */
  void check(KubernetesResource before, KubernetesResource after) {
    List<Finding> errors = errors(after);
    if (!errors.isEmpty()) {
      Set<Finding> known = new HashSet<>(errors(before));
      errors.removeIf(known::contains);
      refuse(after, errors);
    }
  }

  private static void refuse(KubernetesResource resource, List<Finding> errors) {
    if (!errors.isEmpty()) {
      throw new Rejection(errors.stream().map(error -> problem(resource, error)).toList());
    }
  }

  private List<Finding> errors(KubernetesResource resource) {
    List<Finding> errors = new ArrayList<>();
    for (Finding finding : validatorFor(resource).check(Manifests.of(resource))) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding);
      }
    }
    return errors;
  }

  private Validator validatorFor(KubernetesResource resource) {
    if (!(resource instanceof GenericResource)) {
      return validator;
    }
    Optional<CustomResourceDefinition> definition =
        new CustomKinds(objects).definition(resource.id());
    return definition.isEmpty()
        ? validator
        : custom.computeIfAbsent(
            Owners.name(definition.get()),
            name -> validator.customResources(Manifests.of(definition.get())));
  }

  private static Problem problem(KubernetesResource resource, Finding finding) {
    return Problem.of("cluster-invalid-object", text(resource, finding))
        .withSource(resource.id().toString())
        .withPath(orNull(finding.path()))
        .withHint(orNull(finding.remedy()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(KubernetesResource resource, Finding finding) {
    String kind = resource.kind();
    return switch (finding.rule()) {
      case "unknown-kind", "removed-api", "kind-too-new" ->
          "no matches for kind \"" + kind + "\" in version \"" + resource.apiVersion() + "\"";
      case "unknown-field", "custom-unknown-field", "field-too-new" ->
          kind
              + " in version \""
              + resource.id().version()
              + "\" cannot be handled as a "
              + kind
              + ": strict decoding error: unknown field \""
              + finding.path()
              + "\"";
      case "required-field", "custom-required-field" ->
          invalid(resource, finding, "Required value");
      default -> invalid(resource, finding, "Invalid value: " + finding.message());
    };
  }

  private static String invalid(KubernetesResource resource, Finding finding, String what) {
    return "The "
        + resource.kind()
        + " \""
        + Owners.name(resource)
        + "\" is invalid: "
        + finding.path()
        + (finding.path().isEmpty() ? "" : ": ")
        + what;
  }
}
