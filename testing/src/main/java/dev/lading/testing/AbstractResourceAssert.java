package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;
import java.util.Map;

/**
 * Assertions about a resource of whatever kind.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractResourceAssert<
        S extends AbstractResourceAssert<S, R>, R extends KubernetesResource>
    extends AbstractNodeAssert<S, R> {

  private static final List<Object> LABELS = List.of("metadata", "labels");
  private static final List<Object> ANNOTATIONS = List.of("metadata", "annotations");

  private final Manifests set;

  AbstractResourceAssert(R actual, Manifests set, Class<?> selfType) {
    this(actual, Spot.of(actual), set, selfType);
  }

  /** About a resource that is a part of another. */
  AbstractResourceAssert(R actual, Spot spot, Manifests set, Class<?> selfType) {
    super(actual, spot, selfType);
    this.set = set;
  }

  final Manifests set() {
    return set;
  }

  /** Back to the set the resource is in, or to one with only it. */
  public ManifestsAssert and() {
    return new ManifestsAssert(set);
  }

  /** That the resource has a name. */
  public S hasName(String name) {
    return isValue("name", name, "metadata", "name");
  }

  /** That the resource says it is in a namespace. */
  public S hasNamespace(String namespace) {
    return isValue("namespace", namespace, "metadata", "namespace");
  }

  /** That the resource leaves its namespace to whoever applies it. */
  public S hasNoNamespace() {
    return isUnset("namespace", "metadata", "namespace");
  }

  /** That the resource is of an API version, such as {@code apps/v1}. */
  public S hasApiVersion(String apiVersion) {
    return isValue("apiVersion", apiVersion, "apiVersion");
  }

  /** That the resource is of a kind. */
  public S hasKind(String kind) {
    return isValue("kind", kind, "kind");
  }

  /** That there is a label of a name. */
  public S hasLabel(String name) {
    return hasMember("label", name, LABELS.toArray());
  }

  /** That a label has a value. */
  public S hasLabel(String name, String value) {
    return hasMember("label", name, value, LABELS);
  }

  /** That there are these labels, beside others. */
  public S hasLabels(Map<String, String> labels) {
    return hasMembers("label", labels, LABELS);
  }

  /** That there is no label of a name. */
  public S doesNotHaveLabel(String name) {
    return hasNoMember("label", name, LABELS.toArray());
  }

  /** That there is an annotation of a name. */
  public S hasAnnotation(String name) {
    return hasMember("annotation", name, ANNOTATIONS.toArray());
  }

  /** That an annotation has a value. */
  public S hasAnnotation(String name, String value) {
    return hasMember("annotation", name, value, ANNOTATIONS);
  }

  /** That there are these annotations, beside others. */
  public S hasAnnotations(Map<String, String> annotations) {
    return hasMembers("annotation", annotations, ANNOTATIONS);
  }

  /** That there is no annotation of a name. */
  public S doesNotHaveAnnotation(String name) {
    return hasNoMember("annotation", name, ANNOTATIONS.toArray());
  }

  /** That there is a finalizer. */
  public S hasFinalizer(String finalizer) {
    return hasItem("finalizer", finalizer, "metadata", "finalizers");
  }

  /** That the resource belongs to another. */
  public S isOwnedBy(String kind, String name) {
    return hasItem("owner", Map.of("kind", kind, "name", name), "metadata", "ownerReferences");
  }

  /** That the resource has the same fields as another, in whatever order. */
  public S isEquivalentTo(KubernetesResource expected) {
    new ManifestsAssert(Manifests.of(actual)).isEquivalentTo(Manifests.of(expected));
    return myself;
  }

  /** That the resource has at least these fields, given in YAML: lists at least these items. */
  public S includes(String yaml) {
    path("").includesYaml(yaml);
    return myself;
  }

  /** That the resource is the one of a golden file; see {@link ManifestsAssert#matchesGolden}. */
  public S matchesGolden(String name) {
    new ManifestsAssert(Manifests.of(actual)).matchesGolden(name);
    return myself;
  }
}
