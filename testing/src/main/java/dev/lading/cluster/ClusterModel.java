package dev.lading.cluster;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.run.ClusterRun;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.ClusterState;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A prediction of a Kubernetes cluster, in memory: what would these manifests do?
 *
 * <p>A model is immutable; every action gives the model of the cluster afterwards. The same actions
 * on the same cluster give the same model, names, addresses and event log included, whatever the
 * order of the resources in the manifests. Models are safe for many threads.
 */
public final class ClusterModel {

  private final ClusterSetup setup;
  private final ClusterState state;

  ClusterModel(ClusterSetup setup, ClusterState state) {
    this.setup = setup;
    this.state = state;
  }

  /** A cluster to be described. */
  public static ClusterBuilder builder() {
    return new ClusterBuilder();
  }

  /** The cluster after {@code kubectl apply}, once everything has come to rest. */
  public ClusterModel apply(Manifests manifests) {
    return run(
        run -> {
          run.apply(manifests);
          run.settle();
        });
  }

  /** The cluster after {@code kubectl apply}, before any controller has done anything. */
  public ClusterModel submit(Manifests manifests) {
    return run(run -> run.apply(manifests));
  }

  /** The cluster one round of its control loops later; an equal state when it has come to rest. */
  public ClusterModel step() {
    return run(ClusterRun::step);
  }

  /** The cluster once everything has come to rest. */
  public ClusterModel settle() {
    return run(ClusterRun::settle);
  }

  private ClusterModel run(Consumer<ClusterRun> action) {
    ClusterRun run = new ClusterRun(setup, state);
    action.accept(run);
    return new ClusterModel(setup, run.close());
  }

  /** Every object there is, complete with defaults and status. */
  ClusterObjects objects() {
    return state.objects();
  }

  /** What the cluster was made of. */
  ClusterSetup setup() {
    return setup;
  }

  /** The objects of a type, by namespace and name. */
  public <T extends KubernetesResource> List<T> all(Class<T> type) {
    return objects().all(type);
  }

  /** The object of a type with a name; cluster-scoped objects have the empty namespace. */
  public <T extends KubernetesResource> Optional<T> find(
      Class<T> type, String namespace, String name) {
    return objects().find(type, namespace, name);
  }

  /** The Pods, by namespace and name. */
  public List<Pod> pods() {
    return all(Pod.class);
  }

  /** The event log, oldest first. */
  public List<ClusterEvent> events() {
    return state.events();
  }
}
