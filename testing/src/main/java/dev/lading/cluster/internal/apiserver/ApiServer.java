package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.admission.Admission;
import dev.lading.cluster.internal.defaults.Defaults;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates, updates and deletes objects as the API server does: defaults, admission, addresses;
 * nothing is stored of an object that is refused.
 */
public final class ApiServer {

  private final ClusterSetup setup;
  private final RunState state;
  private final Defaults defaults = new Defaults();
  private final Admission admission;
  private final ServiceAddresses addresses;
  private final NamespaceContents namespaces;
  private final Deletion deletion;
  private final Apply apply;

  /** Works on {@code state}. */
  public ApiServer(ClusterSetup setup, RunState state) {
    this.setup = setup;
    this.state = state;
    admission = new Admission(setup, state);
    addresses = new ServiceAddresses(setup.serviceRange(), state);
    namespaces = new NamespaceContents(this, state);
    deletion = new Deletion(state);
    apply = new Apply(this, state, setup);
  }

  /** Adds what every cluster has: nodes, namespaces, storage classes. */
  public void bootstrap() {
    Bootstrap.of(setup).forEach(this::create);
  }

  /**
   * Creates or updates the objects of manifests.
   *
   * @throws Rejection with the problems of all objects that are refused
   */
  public void apply(Manifests manifests) {
    apply.apply(manifests);
  }

  /**
   * Creates an object.
   *
   * @throws Rejection when it is refused
   */
  public KubernetesResource create(KubernetesResource resource) {
    List<Problem> problems = new ArrayList<>();
    KubernetesResource admitted = admission.admit(filled(resource), problems);
    if (problems.isEmpty() && admitted instanceof Service service) {
      admitted = addresses.allocate(service, problems);
    }
    if (!problems.isEmpty()) {
      throw new Rejection(problems);
    }
    KubernetesResource stored = stamp(NewObjects.complete(admitted));
    state.objects().put(stored);
    if (stored instanceof Namespace namespace) {
      namespaces.fill(namespace);
    }
    return stored;
  }

  /** Pods of controllers come from templates that have their defaults already. */
  private KubernetesResource filled(KubernetesResource resource) {
    boolean fromTemplate =
        resource instanceof Pod pod && !pod.metadata().ownerReferences().isEmpty();
    return fromTemplate ? resource : defaults.fill(resource);
  }

  /**
   * Puts the object {@code after} in the place of {@code before}, if that is allowed.
   *
   * @throws Rejection when it changes what cannot be changed
   */
  public void update(KubernetesResource before, KubernetesResource after) {
    KubernetesResource filled = defaults.fill(after);
    List<Problem> problems = new ArrayList<>(ImmutableFields.check(before, filled));
    if (problems.isEmpty() && filled instanceof Service service) {
      filled = addresses.allocate(service, problems);
    }
    problems.addAll(ClaimGrowth.check(before, filled, state.objects()));
    if (!problems.isEmpty()) {
      throw new Rejection(problems);
    }
    if (!filled.equals(before)) {
      state.objects().put(Generations.next(before, filled));
    }
  }

  /** Replaces an object by one that a controller changed; nothing is checked. */
  public void write(KubernetesResource resource) {
    state.objects().put(resource);
  }

  /** Deletes an object and, in the end, what it owns. */
  public void delete(KubernetesResource resource) {
    deletion.delete(resource);
  }

  /** Takes away an object that nothing holds any more, and deletes what only it owned. */
  public void remove(KubernetesResource resource) {
    deletion.remove(resource);
  }

  private KubernetesResource stamp(KubernetesResource resource) {
    ObjectMeta metadata = resource.metadata();
    String seed = resource.kind() + "/" + ObjectKey.of(resource);
    int life = state.count("deleted " + resource.id());
    return resource.withMetadata(
        metadata.toBuilder()
            .uid(SymbolicNames.uid(life == 0 ? seed : seed + "#" + life))
            .creationTimestamp(state.timestamp())
            .generation(Generations.has(resource) ? 1L : null)
            .build());
  }
}
