package dev.lading.overlay;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.patch.JsonPatch;
import dev.lading.patch.MergePatch;
import dev.lading.problem.Problem;
import dev.lading.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A named list of changes to Manifests: what kustomize calls an overlay, as a value.
 *
 * <p>Every method returns a new overlay with one more step; overlays can be kept, branched and
 * composed with {@link #then}. Steps run in the order they were added. When all have run, generated
 * ConfigMaps and Secrets get their hashes, and every field that refers to a resource by a name that
 * changed is corrected, as kustomize does at the end of a build. The input is left alone, and the
 * same input gives the same result. Immutable, usable from any thread.
 */
public final class Overlay {

  /** What came before this overlay when it was composed. */
  private final List<Overlay> before;

  private final String name;
  private final List<Step> steps;
  private final Unmatched unmatched;
  private final TransformerConfig config;
  private final Schema schema;

  private Overlay(
      List<Overlay> before,
      String name,
      List<Step> steps,
      Unmatched unmatched,
      TransformerConfig config,
      Schema schema) {
    this.before = before;
    this.name = name;
    this.steps = steps;
    this.unmatched = unmatched;
    this.config = config;
    this.schema = schema;
  }

  /** An overlay that changes nothing yet. */
  public static Overlay named(String name) {
    return new Overlay(
        List.of(),
        name,
        List.of(),
        Unmatched.ERROR,
        TransformerConfig.defaults(),
        Schema.kubernetes());
  }

  /**
   * The manifests with all steps applied.
   *
   * @throws OverlayFailure when a step cannot be done; the message names overlay, step and resource
   */
  public Manifests apply(Manifests manifests) {
    return applyWithFindings(manifests).manifests();
  }

  /**
   * As {@link #apply}, with the findings of steps that found nothing to change; there are none
   * unless {@link #onUnmatched} allows it.
   */
  public Overlaid applyWithFindings(Manifests manifests) {
    List<Problem> findings = new ArrayList<>();
    Manifests current = manifests;
    for (Overlay earlier : before) {
      Overlaid result = earlier.applyWithFindings(current);
      findings.addAll(result.findings());
      current = result.manifests();
    }
    if (steps.isEmpty()) {
      return new Overlaid(current, findings);
    }
    Overlaid result = new OverlayRun(name, unmatched, config, schema).run(current, steps);
    findings.addAll(result.findings());
    return new Overlaid(result.manifests(), findings);
  }

  /** This overlay, and then another on its result. */
  public Overlay then(Overlay next) {
    List<Overlay> all = new ArrayList<>(parts());
    all.addAll(next.before);
    return new Overlay(
        List.copyOf(all), next.name, next.steps, next.unmatched, next.config, next.schema);
  }

  /** What to do about steps that find nothing to change; {@link Unmatched#ERROR} unless said. */
  public Overlay onUnmatched(Unmatched choice) {
    return new Overlay(before, name, steps, choice, config, schema);
  }

  /**
   * Declares that a field of a kind refers to another kind by name, so that it follows renames.
   * What the Kubernetes API itself has is known; this is for custom resources.
   *
   * @param kind the kind with the field, such as {@code Database}
   * @param path the field, with slashes: {@code spec/credentials/secretName}
   * @param targetKind the kind it refers to, such as {@code Secret}
   */
  public Overlay reference(String kind, String path, String targetKind) {
    TransformerConfig more = config.merge(Steps.reference(kind, path, targetKind));
    return new Overlay(before, name, steps, unmatched, more, schema);
  }

  /**
   * By what schema strategic merges find merge keys, and which kinds live outside of namespaces;
   * {@link Schema#kubernetes} unless said. One that was {@linkplain Schema#extendedBy extended} by
   * the definitions of custom resources merges their lists item by item.
   */
  public Overlay schema(Schema newSchema) {
    return new Overlay(before, name, steps, unmatched, config, newSchema);
  }

  private Overlay with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Overlay(before, name, List.copyOf(more), unmatched, config, schema);
  }

  /** Puts everything that lives in a namespace into this one, service accounts of bindings too. */
  public Overlay namespace(String namespace) {
    return with(Steps.namespace(namespace));
  }

  /**
   * Puts everything that lives in a namespace and names none into this one; service accounts that
   * bindings mention without a namespace too.
   */
  public Overlay namespaceByDefault(String namespace) {
    return with(Steps.namespaceByDefault(namespace));
  }

  /** Gives every named resource the name a function says; references follow. */
  public Overlay rename(Function<? super KubernetesResource, String> names) {
    return with(Steps.rename(names));
  }

  /** Puts a text before every name. */
  public Overlay namePrefix(String prefix) {
    return with(Steps.prefix(prefix));
  }

  /** Puts a text after every name. */
  public Overlay nameSuffix(String suffix) {
    return with(Steps.suffix(suffix));
  }

  /** Gives every resource and every Pod of its workloads a label; selectors stay. */
  public Overlay label(String key, String value) {
    return labels(Map.of(key, value), LabelScope.PODS);
  }

  /** Gives every resource labels. */
  public Overlay labels(Map<String, String> labels, LabelScope scope) {
    return with(Steps.labels(labels, scope));
  }

  /** Gives every resource and every Pod of its workloads an annotation. */
  public Overlay annotation(String key, String value) {
    return annotations(Map.of(key, value));
  }

  /** Gives every resource and every Pod of its workloads annotations. */
  public Overlay annotations(Map<String, String> annotations) {
    return with(Steps.annotations(annotations));
  }

  /** Changes an image wherever containers use it; the name is without tag and digest. */
  public Overlay image(String image, UnaryOperator<ImageChange> change) {
    return with(Steps.image(image, change.apply(ImageChange.NONE)));
  }

  /** Changes the image of the containers with a name. */
  public Overlay containerImage(String container, UnaryOperator<ImageChange> change) {
    return with(Steps.containerImage(container, change.apply(ImageChange.NONE)));
  }

  /** Sets the replicas of the workloads with a name. */
  public Overlay replicas(String workload, int count) {
    return with(Steps.replicas(workload, count));
  }

  /** Changes the resource of a type with a name by a function. */
  public <T extends KubernetesResource> Overlay edit(
      Class<T> type, String resourceName, UnaryOperator<T> change) {
    return with(Steps.edit(type, Target.type(type).named(resourceName), change));
  }

  /** Changes the resources of a type that a target picks by a function. */
  public <T extends KubernetesResource> Overlay edit(
      Class<T> type, Target target, UnaryOperator<T> change) {
    return with(Steps.edit(type, target, change));
  }

  /** Changes the resource of a kind, such as a custom one, with a name by a function. */
  public <T extends KubernetesResource> Overlay edit(
      ResourceType<T> type, String resourceName, UnaryOperator<T> change) {
    return edit(type, Target.type(type).named(resourceName), change);
  }

  /** Changes the resources of a kind, such as a custom one, that a target picks by a function. */
  public <T extends KubernetesResource> Overlay edit(
      ResourceType<T> type, Target target, UnaryOperator<T> change) {
    return with(Steps.edit(type, target, change));
  }

  /** Changes resources by a function on their trees. */
  public Overlay edit(Target target, UnaryOperator<GenericResource> change) {
    return with(Steps.editGeneric(target, change));
  }

  /** Takes resources away. */
  public Overlay remove(Target target) {
    return with(Steps.remove(target));
  }

  /** Adds resources at the end. */
  public Overlay add(KubernetesResource... resources) {
    return with(Steps.add(List.of(resources)));
  }

  /** Adds resources at the end. */
  public Overlay add(Iterable<? extends KubernetesResource> resources) {
    return with(Steps.add(Manifests.of(resources).resources()));
  }

  /**
   * Merges patches into the resources they name by apiVersion, kind and name, as the API server
   * does (see {@link dev.lading.patch.StrategicMerge}).
   *
   * @param yaml one or more partial resources
   * @throws dev.lading.problem.LadingException when the text is no such thing
   */
  public Overlay strategicMerge(String yaml) {
    Overlay overlay = this;
    for (Map<String, Object> patch : Steps.patches(yaml)) {
      overlay = overlay.with(Steps.strategicMerge(patch));
    }
    return overlay;
  }

  /** Merges one patch into all resources a target picks, as the API server does. */
  public Overlay strategicMerge(Target target, String yaml) {
    Overlay overlay = this;
    for (Map<String, Object> patch : Steps.patches(yaml)) {
      overlay = overlay.with(Steps.strategicMerge(target, patch));
    }
    return overlay;
  }

  /** Applies a JSON patch (RFC 6902) to all resources a target picks. */
  public Overlay jsonPatch(Target target, JsonPatch patch) {
    return with(Steps.jsonPatch(target, patch));
  }

  /** Applies a JSON patch in YAML or JSON to all resources a target picks. */
  public Overlay jsonPatch(Target target, String yaml) {
    return jsonPatch(target, JsonPatch.of(Steps.tree(yaml)));
  }

  /** Applies a JSON merge patch (RFC 7386) in YAML or JSON to all resources a target picks. */
  public Overlay mergePatch(Target target, String yaml) {
    return with(Steps.mergePatch(target, MergePatch.of(Steps.tree(yaml))));
  }

  /** Copies a value from one field to others. */
  public Overlay copy(ValueCopy copy) {
    return with(Steps.copy(copy));
  }

  /** Makes a ConfigMap, with a hash of its content in its name. */
  public Overlay configMap(String mapName, UnaryOperator<GeneratedData> data) {
    return generate(MapGenerator.Kind.CONFIG_MAP, mapName, "create", data);
  }

  /** Merges entries into a ConfigMap; a name that had a hash gets that of the new content. */
  public Overlay mergeConfigMap(String mapName, Map<String, String> entries) {
    return generate(MapGenerator.Kind.CONFIG_MAP, mapName, "merge", data -> data.putAll(entries));
  }

  /** Merges entries into a ConfigMap. */
  public Overlay mergeConfigMap(String mapName, UnaryOperator<GeneratedData> data) {
    return generate(MapGenerator.Kind.CONFIG_MAP, mapName, "merge", data);
  }

  /** Makes another ConfigMap in the place of one. */
  public Overlay replaceConfigMap(String mapName, UnaryOperator<GeneratedData> data) {
    return generate(MapGenerator.Kind.CONFIG_MAP, mapName, "replace", data);
  }

  /** Makes a Secret, with a hash of its content in its name. */
  public Overlay secret(String secretName, UnaryOperator<GeneratedData> data) {
    return generate(MapGenerator.Kind.SECRET, secretName, "create", data);
  }

  /** Merges entries into a Secret. */
  public Overlay mergeSecret(String secretName, UnaryOperator<GeneratedData> data) {
    return generate(MapGenerator.Kind.SECRET, secretName, "merge", data);
  }

  /** Makes another Secret in the place of one. */
  public Overlay replaceSecret(String secretName, UnaryOperator<GeneratedData> data) {
    return generate(MapGenerator.Kind.SECRET, secretName, "replace", data);
  }

  private Overlay generate(
      MapGenerator.Kind kind, String mapName, String behavior, UnaryOperator<GeneratedData> data) {
    return with(Steps.generate(kind, mapName, behavior, data.apply(GeneratedData.EMPTY)));
  }

  /** Puts the result into an order, once references have followed all other steps. */
  public Overlay sorted(SortOrder order) {
    return with(Steps.sorted(order));
  }

  /**
   * The overlays this one is composed of, in the order they are applied; one without {@link #then}
   * is only itself.
   */
  public List<Overlay> parts() {
    List<Overlay> parts = new ArrayList<>(before);
    parts.add(new Overlay(List.of(), name, steps, unmatched, config, schema));
    return List.copyOf(parts);
  }

  /** The steps of the last of the {@link #parts}, in the order they are applied. */
  public List<OverlayStep> steps() {
    return steps.stream().map(Step::written).toList();
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The overlay's name and its steps, one a line, with their targets; never secret values. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    before.forEach(out::append);
    out.append("overlay ").append(name).append('\n');
    for (int i = 0; i < steps.size(); i++) {
      out.append("  ").append(i + 1).append(". ").append(steps.get(i).description()).append('\n');
    }
    return out.toString();
  }
}
