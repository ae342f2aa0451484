package dev.lading.validation;

import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.PodSelection;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The resources of one run, findable by kind, by name and by the labels of their Pods. */
final class ResourceIndex implements SubjectSet {

  private final KubernetesVersion version;
  private final Externals externals;
  private final List<CheckedResource> all = new ArrayList<>();
  private final Map<String, List<Subject>> byKind = new HashMap<>();
  private final Map<String, Subject> byName = new HashMap<>();
  private final Map<String, Field> definitions = new HashMap<>();
  private final Map<String, Subject> scalers = new HashMap<>();
  private final List<PodTemplate> pods = new ArrayList<>();
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final PodIndex likelyPods = new PodIndex();

  ResourceIndex(List<CheckedResource.Input> inputs, Settings settings) {
    this.version = settings.version();
    this.externals = settings.externals();
    for (Field crd : settings.customResources()) {
      addDefinition(crd);
    }
    for (CheckedResource.Input input : inputs) {
      if (input.id().kind().equals("CustomResourceDefinition")) {
        addDefinition(input.root());
      }
    }
    for (CheckedResource.Input input : inputs) {
      add(new CheckedResource(input, this, namespaceOf(input, settings.defaultNamespace())));
    }
  }

  private void addDefinition(Field crd) {
    Field spec = crd.get("spec");
    definitions.put(key(spec.get("group").text(), spec.at("names", "kind").text()), crd);
  }

  private String namespaceOf(CheckedResource.Input input, String fallback) {
    Optional<KindInfo> kind = Schema.kubernetes().kind(input.id().apiVersion(), input.id().kind());
    boolean cluster =
        kind.isPresent()
            ? kind.get().isClusterScoped()
            : definition(input.id().group(), input.id().kind())
                .filter(crd -> crd.at("spec", "scope").is("Cluster"))
                .isPresent();
    if (cluster) {
      return "";
    }
    return input.id().namespace().isEmpty() ? fallback : input.id().namespace();
  }

  private void add(CheckedResource resource) {
    all.add(resource);
    byKind
        .computeIfAbsent(key(resource.id().group(), resource.kind()), key -> new ArrayList<>())
        .add(resource);
    byName.putIfAbsent(
        key(resource.id().group(), resource.kind(), resource.namespace(), resource.name()),
        resource);
    if (resource.is("autoscaling", "HorizontalPodAutoscaler")) {
      Field target = resource.spec().get("scaleTargetRef");
      scalers.putIfAbsent(
          key(resource.namespace(), target.get("kind").text(), target.get("name").text()),
          resource);
    }
    PodTemplates.of(resource).ifPresent(pods::add);
    PodTemplates.likely(resource).ifPresent(likelyPods::add);
  }

  private static String key(String... parts) {
    return String.join("\n", parts);
  }

  @Override
  public KubernetesVersion version() {
    return version;
  }

  @Override
  public List<CheckedResource> all() {
    return all;
  }

  @Override
  public List<Subject> all(String group, String kind) {
    return byKind.getOrDefault(key(group, kind), List.of());
  }

  @Override
  public Optional<Subject> find(String group, String kind, String namespace, String name) {
    return Optional.ofNullable(byName.get(key(group, kind, namespace, name)));
  }

  @Override
  public boolean isExternal(String kind, String namespace, String name) {
    return externals.contains(kind, namespace, name);
  }

  @Override
  public Optional<Field> definition(String group, String kind) {
    return Optional.ofNullable(definitions.get(key(group, kind)));
  }

  @Override
  public <T> T once(Class<T> type, Function<SubjectSet, T> make) {
    Object known = made.get(type);
    if (known == null) {
      known = make.apply(this);
      made.put(type, known);
    }
    return type.cast(known);
  }

  @Override
  public Optional<Subject> scalerOf(Subject workload) {
    return Optional.ofNullable(
        scalers.get(key(workload.namespace(), workload.kind(), workload.name())));
  }

  @Override
  public List<PodTemplate> pods() {
    return pods;
  }

  @Override
  public PodSelection noPods() {
    return likelyPods.none();
  }

  @Override
  public PodSelection podsWithLabels(String namespace, Map<String, String> labels) {
    return likelyPods.withLabels(namespace, labels);
  }

  @Override
  public PodSelection podsMatching(String namespace, Field selector) {
    return likelyPods.matching(namespace, selector);
  }

  @Override
  public PodSelection podsWithPort(String name, String protocol) {
    return likelyPods.withPort(name, protocol);
  }
}
