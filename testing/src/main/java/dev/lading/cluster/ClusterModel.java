package dev.lading.cluster;

import dev.lading.cluster.container.ConfigChanges;
import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.run.ClusterRun;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.ClusterState;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.Endpoints;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.RecordType;
import dev.lading.cluster.network.Route;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.OwnerReference;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodStatus;
import dev.lading.model.core.v1.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable ClusterModel previous;

  ClusterModel(ClusterSetup setup, ClusterState state) {
    this(setup, state, null);
  }

  private ClusterModel(ClusterSetup setup, ClusterState state, @Nullable ClusterModel previous) {
    this.setup = setup;
    this.state = state;
    this.previous = previous;
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
    return new ClusterModel(setup, run.close(), this);
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

  /** The engines that answer for this state of the cluster. */
  Predictions predictions() {
    return new Predictions(this);
  }

  /** The state in which the containers of a Pod were started; this one if they were not. */
  ClusterModel whenStarted(Pod pod) {
    ClusterModel started = this;
    for (ClusterModel model = this; model != null; model = model.previous) {
      Optional<Pod> then = model.running(pod);
      if (then.isEmpty()) {
        break;
      }
      started = model.predictions().starts(then.get()) ? model : started;
    }
    return started;
  }

  /** The Pod as it was here, if it had an address. */
  private Optional<Pod> running(Pod pod) {
    return find(Pod.class, pod.metadata().namespace().orElse(""), pod.metadata().name().orElse(""))
        .filter(then -> then.metadata().uid().equals(pod.metadata().uid()))
        .filter(then -> then.status().flatMap(PodStatus::podIP).isPresent());
  }

  /**
   * The Pod with a name, in whatever namespace.
   *
   * @throws dev.lading.problem.LadingException when there is none, or there are several
   */
  public PodView pod(String name) {
    return new PodView(predictions().only(Pod.class, name), predictions());
  }

  /** The Pods that a workload of a name made, directly or through another, by name. */
  public List<PodView> podsOf(String workload) {
    return pods().stream()
        .filter(pod -> isMadeBy(pod, workload))
        .map(pod -> new PodView(pod, predictions()))
        .toList();
  }

  private boolean isMadeBy(KubernetesResource resource, String workload) {
    return resource.metadata().ownerReferences().stream()
        .anyMatch(
            owner ->
                owner.name().filter(workload::equals).isPresent()
                    || maker(resource, owner).filter(one -> isMadeBy(one, workload)).isPresent());
  }

  private Optional<? extends KubernetesResource> maker(
      KubernetesResource resource, OwnerReference owner) {
    String namespace = resource.metadata().namespace().orElse("");
    String name = owner.name().orElse("");
    return owner.kind().filter("ReplicaSet"::equals).isPresent()
        ? find(ReplicaSet.class, namespace, name)
        : find(Job.class, namespace, name);
  }

  /** The Pods behind the Service with a name, in whatever namespace. */
  public Endpoints endpoints(String service) {
    return predictions().endpoints(predictions().only(Service.class, service));
  }

  /** The answer of the cluster's DNS server to a full name, such as that of an SRV record. */
  public DnsAnswer query(String name, RecordType type) {
    return predictions().query(name, type);
  }

  /** A name to be looked up; say from which Pod. */
  public NameLookup resolve(String name) {
    return new NameLookup(this, name, Libc.GLIBC);
  }

  /** What becomes of a connection from a Pod to a URL or {@code host:port}. */
  public Connection connect(String pod, String target) {
    return predictions().connect(pod(pod).resource(), target);
  }

  /** Where the Ingresses of the cluster send a request. */
  public Route route(String url) {
    return predictions().route(url);
  }

  /**
   * What the containers that run now see of a later state of the cluster, and what they do not see
   * until they are started again.
   */
  public ConfigChanges configChanges(ClusterModel later) {
    return predictions().configChanges(later);
  }

  /** The story of a Pod, a claim or a Service in sentences; of others, what happened to them. */
  public String explain(KubernetesResource resource) {
    return predictions().explain(resource);
  }

  /** Pods, mounts, volumes, claims and Services as a Mermaid flowchart. */
  public String toMermaid() {
    return predictions().toMermaid();
  }
}
