package dev.lading.overlay;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.ApiObject;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.overlay.internal.fieldspec.ClusterScopedKinds;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.generate.HashTransformer;
import dev.lading.overlay.internal.reference.NameReferenceFixer;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.KindScopes;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.patch.internal.tree.TreeNodes;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One application of an overlay's steps: the resources as they are so far, and the findings. */
final class OverlayRun {

  private final KindScopes scopes = this::isClusterScoped;
  private final String overlay;
  private final Unmatched unmatched;
  private final TransformerConfig config;
  private final Schema schema;
  private final ResourceSet set = new ResourceSet();
  private final Map<Resource, KubernetesResource> originals = new HashMap<>();
  private final List<Problem> findings = new ArrayList<>();
  private String step = "";
  private Manifests output = Manifests.empty();

  OverlayRun(String overlay, Unmatched unmatched, TransformerConfig config, Schema schema) {
    this.overlay = overlay;
    this.unmatched = unmatched;
    this.config = config;
    this.schema = schema;
  }

  /** By the current API, and for kinds it does not know by kustomize's table. */
  private boolean isClusterScoped(Gvk gvk) {
    return schema
        .kind(gvk.apiVersion(), gvk.kind())
        .map(KindInfo::isClusterScoped)
        .orElseGet(() -> ClusterScopedKinds.kustomize().isClusterScoped(gvk));
  }

  Overlaid run(Manifests input, List<Step> steps) {
    for (KubernetesResource resource : input) {
      add(resource);
    }
    runSteps(steps, false);
    step = "following references";
    guarded(Step.of(step, OverlayRun::followReferences));
    runSteps(steps, true);
    step = "the result";
    guarded(Step.of(step, run -> run.output = Manifests.of(run.result())));
    return new Overlaid(output, findings);
  }

  private void runSteps(List<Step> steps, boolean last) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).isLast() == last) {
        step = "step " + (i + 1) + " (" + steps.get(i).description() + ")";
        guarded(steps.get(i));
        set.dropDeleted();
      }
    }
  }

  private void followReferences() {
    new HashTransformer().transform(set);
    new NameReferenceFixer(config.nameReferences()).transform(set);
  }

  private void guarded(Step next) {
    try {
      next.apply(this);
    } catch (OverlayFailure told) {
      throw told.problems().get(0).source() == null ? told.in(place()) : told;
    } catch (LadingException failure) {
      throw new OverlayFailure(
          failure.problems().stream().map(problem -> problem.withSource(place())).toList(),
          failure);
    }
  }

  private String place() {
    return "overlay " + overlay + ", " + step;
  }

  Resource add(KubernetesResource resource) {
    Resource added = new Resource(TreeNodes.of(resource.toTree()), scopes);
    set.append(added);
    originals.put(added, resource);
    return added;
  }

  ResourceSet set() {
    return set;
  }

  TransformerConfig config() {
    return config;
  }

  KindScopes scopes() {
    return scopes;
  }

  /** What is known of the kinds. */
  Schema schema() {
    return schema;
  }

  /** The resources a target picks; reports when there are none. */
  List<Resource> select(Target target) {
    List<Resource> found = target.selector().select(set);
    if (found.isEmpty()) {
      nothingFor("There is no resource for " + target);
    }
    return found;
  }

  /** A step found nothing to do: an error or a finding, as the overlay says. */
  void nothingFor(String what) {
    Problem problem =
        Problem.of("overlay-unmatched", what)
            .withSource(place())
            .withHint("correct the target, or drop the step");
    switch (unmatched) {
      case ERROR -> throw new OverlayFailure(problem);
      case FINDING -> findings.add(problem);
    }
  }

  /** Changes the tree of one resource; what it was called is remembered, so references follow. */
  void change(Resource resource, Map<String, ?> tree) {
    resource.storePreviousId();
    resource.setNode(TreeNodes.of(tree));
    set.changed(resource);
    set.checkUnique(resource);
  }

  KubernetesResource typed(Resource resource) {
    KubernetesResource original = originals.get(resource);
    Map<String, @Nullable Object> tree = resource.toTree();
    return original != null && original.toTree().equals(tree)
        ? original
        : toResource(original, tree);
  }

  private List<KubernetesResource> result() {
    List<KubernetesResource> resources = new ArrayList<>();
    for (Resource resource : set.resources()) {
      resources.add(typed(resource));
    }
    return resources;
  }

  /** With the type the resource had, or one of the model. */
  private static KubernetesResource toResource(
      @Nullable KubernetesResource original, Map<String, @Nullable Object> tree) {
    String apiVersion = String.valueOf(tree.get("apiVersion"));
    String kind = String.valueOf(tree.get("kind"));
    Optional<ResourceType<?>> known =
        Optional.ofNullable(original)
            .flatMap(KubernetesResource::resourceType)
            .filter(type -> type.isOf(apiVersion, kind))
            .or(() -> ResourceTypes.find(apiVersion, kind));
    if (known.isEmpty()) {
      return GenericResource.of(tree);
    }
    ApiObject object = read(known.get(), tree);
    return object instanceof KubernetesResource resource ? resource : GenericResource.of(tree);
  }

  static <T extends ApiObject> T read(ResourceType<T> type, Map<String, @Nullable Object> tree) {
    try {
      return type.read(new TreeObjectReader(tree));
    } catch (IllegalArgumentException mismatch) {
      throw new OverlayFailure(
          Problem.of(
              "overlay-type",
              "The changed " + type.kind() + " does not fit its type: " + mismatch.getMessage()));
    }
  }
}
