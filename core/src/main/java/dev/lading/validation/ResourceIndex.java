package dev.lading.validation;

import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.LabelSelectors;
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
import org.jspecify.annotations.Nullable;

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

  /** What selectors match; many resources have the same one. */
  private final Map<Selection, List<PodTemplate>> selected = new HashMap<>();

  private record Selection(String namespace, @Nullable Object selector) {}

  /** Pods by namespace, and by namespace and label. */
  private final Map<String, List<PodTemplate>> podsByLabel = new HashMap<>();

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
    PodTemplates.likely(resource).ifPresent(this::addLabels);
  }

  private void addLabels(PodTemplate pod) {
    String namespace = pod.owner().namespace();
    podsByLabel.computeIfAbsent(namespace, key -> new ArrayList<>()).add(pod);
    for (Field label : pod.metadata().get("labels").members()) {
      podsByLabel
          .computeIfAbsent(key(namespace, label.name(), label.text()), key -> new ArrayList<>())
          .add(pod);
    }
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
  public List<PodTemplate> podsWithLabels(String namespace, Map<String, String> labels) {
    if (labels.isEmpty()) {
      return podsByLabel.getOrDefault(namespace, List.of());
    }
    List<PodTemplate> found = null;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      List<PodTemplate> having =
          podsByLabel.getOrDefault(key(namespace, label.getKey(), label.getValue()), List.of());
      if (found == null || having.size() < found.size()) {
        found = having;
      }
    }
    if (labels.size() == 1 && found != null) {
      return found;
    }
    List<PodTemplate> matching = new ArrayList<>();
    for (PodTemplate pod : found == null ? List.<PodTemplate>of() : found) {
      if (pod.hasLabels(labels)) {
        matching.add(pod);
      }
    }
    return matching;
  }

  @Override
  public List<PodTemplate> podsMatching(String namespace, Field selector) {
    return selected.computeIfAbsent(
        new Selection(namespace, selector.value()), key -> select(namespace, selector));
  }

  private List<PodTemplate> select(String namespace, Field selector) {
    List<PodTemplate> matching = new ArrayList<>();
    Map<String, String> labels = LabelSelectors.texts(selector.get("matchLabels"));
    for (PodTemplate pod : podsWithLabels(namespace, labels)) {
      if (LabelSelectors.matches(selector, pod.metadata().get("labels"))) {
        matching.add(pod);
      }
    }
    return matching;
  }
}
