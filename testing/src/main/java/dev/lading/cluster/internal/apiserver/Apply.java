package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.problem.Problem;
import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code kubectl apply} of manifests: new objects are created, others merged. */
final class Apply {

  private final ApiServer api;
  private final RunState state;
  private final ClusterSetup setup;
  private final CustomKinds kinds;

  Apply(ApiServer api, RunState state, ClusterSetup setup) {
    this.api = api;
    this.state = state;
    this.setup = setup;
    this.kinds = new CustomKinds(state.objects());
  }

  void apply(Manifests manifests) {
    ObjectValidation validation = new ObjectValidation(setup.version(), state.objects());
    List<Problem> problems = new ArrayList<>();
    for (KubernetesResource resource : ApplyOrder.of(manifests)) {
      try {
        applyOne(placed(resource), validation);
      } catch (Rejection refused) {
        problems.addAll(refused.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new Rejection(problems);
    }
  }

  /** With the namespace and the name it will have. */
  private KubernetesResource placed(KubernetesResource resource) {
    boolean namespaced =
        kinds.isNamespaced(resource).orElseThrow(() -> new Rejection(unknown(resource)));
    ObjectMeta metadata = resource.metadata();
    String namespace = namespaced ? metadata.namespace().orElse("default") : null;
    return resource.withMetadata(
        metadata.toBuilder().namespace(namespace).name(name(resource, namespace)).build());
  }

  private static Problem unknown(KubernetesResource resource) {
    return Problem.of(
            "cluster-unknown-kind",
            "no matches for kind \""
                + resource.kind()
                + "\" in version \""
                + resource.apiVersion()
                + "\"")
        .withSource(resource.id().toString())
        .withHint("apply its CustomResourceDefinition too");
  }

  private String name(KubernetesResource resource, @Nullable String namespace) {
    ObjectMeta metadata = resource.metadata();
    if (metadata.name().isPresent()) {
      return metadata.name().get();
    }
    String base =
        metadata
            .generateName()
            .orElseThrow(
                () ->
                    new Rejection(
                        Problem.of("cluster-name-missing", "resource name may not be empty")
                            .withSource(resource.kind())
                            .withPath("metadata.name")));
    String seed = resource.kind() + "/" + namespace + "/" + base;
    return SymbolicNames.generated(base, seed + "/" + state.next("names " + seed));
  }

  private void applyOne(KubernetesResource resource, ObjectValidation validation) {
    Optional<KubernetesResource> current = state.objects().current(resource);
    if (current.isEmpty()) {
      create(resource, validation);
    } else {
      update(current.get(), merged(current.get(), resource), validation);
    }
    state.applied().put(resource.id(), resource);
  }

  private void create(KubernetesResource resource, ObjectValidation validation) {
    if (setup.validated()) {
      validation.check(resource);
    }
    ensureNamespace(Owners.namespace(resource));
    api.create(resource);
  }

  private void update(
      KubernetesResource before, KubernetesResource after, ObjectValidation validation) {
    if (setup.validated() && !after.equals(before)) {
      validation.check(before, after);
    }
    api.update(before, after);
  }

  private void ensureNamespace(String name) {
    boolean there =
        name.isEmpty()
            || setup.namespacesRequired()
            || state.objects().find(Namespace.class, "", name).isPresent();
    if (!there) {
      api.create(Namespace.builder().metadata(m -> m.name(name)).build());
    }
  }

  private KubernetesResource merged(KubernetesResource current, KubernetesResource wanted) {
    KubernetesResource last = state.applied().getOrDefault(wanted.id(), wanted);
    TypeInfo type =
        Schema.kubernetes()
            .kind(wanted.apiVersion(), wanted.kind())
            .map(KindInfo::type)
            .orElse(null);
    Map<String, Object> tree =
        ThreeWayMerge.merge(type, last.toTree(), wanted.toTree(), current.toTree());
    return wanted instanceof GenericResource
        ? GenericResource.of(tree)
        : (KubernetesResource)
            ResourceTypes.find(wanted.apiVersion(), wanted.kind())
                .orElseThrow()
                .read(new TreeObjectReader(tree));
  }
}
