package dev.lading.cluster;

import dev.lading.cluster.container.ConfigChanges;
import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.query.Autoscaling;
import dev.lading.cluster.internal.query.Budgets;
import dev.lading.cluster.internal.query.Scale;
import dev.lading.cluster.internal.run.ClusterRun;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.ClusterState;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.workload.CronJobController;
import dev.lading.cluster.internal.workload.CronSchedule;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.Endpoints;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.RecordType;
import dev.lading.cluster.network.Route;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscaler;
import dev.lading.model.batch.v1.CronJob;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodStatus;
import dev.lading.model.core.v1.Service;
import dev.lading.model.policy.v1.PodDisruptionBudget;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A prediction of a Kubernetes cluster, in memory: what would these manifests do?
 *
 * <p>A model is immutable; every action gives the model of the cluster afterwards. The same actions
 * on the same cluster give the same model, names, addresses and event log included, whatever the
 * order of the resources in the manifests. Models are safe for many threads.
 *
 * <pre>{@code
 * ClusterModel cluster = ClusterModel.builder().nodes(3).storageClass(gp2()).build().apply(app);
 * cluster.pod("web-0").volume("www").claim();
 * }</pre>
 *
 * <p>Objects are named as {@code web-0}, in whatever namespace, or as {@code shop/web-0}. Names a
 * real cluster draws at random (the end of a Pod's name, UIDs, addresses) are made from what they
 * belong to, and shaped like the real ones.
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

  /**
   * The cluster after {@code kubectl apply}, once everything has come to rest.
   *
   * @throws LadingException with everything for which the API server refuses an object; the model
   *     is then as if nothing had been applied
   */
  public ClusterModel apply(Manifests manifests) {
    return run(
        run -> {
          run.apply(manifests);
          run.settle();
        });
  }

  /**
   * The cluster after {@code kubectl apply}, before any controller has done anything; {@link #step}
   * goes on from there.
   *
   * @throws LadingException with everything for which the API server refuses an object
   */
  public ClusterModel submit(Manifests manifests) {
    return run(run -> run.apply(manifests));
  }

  /** For what the API server would refuse these manifests; empty when it takes them. */
  public List<Problem> rejections(Manifests manifests) {
    try {
      submit(manifests);
      return List.of();
    } catch (LadingException refused) {
      return refused.problems();
    }
  }

  /** The cluster one round of its control loops later; an equal state when it has come to rest. */
  public ClusterModel step() {
    return run(ClusterRun::step);
  }

  /** Every state from this one until everything has come to rest, the last one included. */
  public List<ClusterModel> steps() {
    List<ClusterModel> steps = new ArrayList<>();
    ClusterModel current = this;
    for (boolean moved = true; moved; ) {
      ClusterRun run = new ClusterRun(setup, current.state);
      moved = run.step();
      if (moved) {
        current = new ClusterModel(setup, run.close(), current);
        steps.add(current);
      }
    }
    return steps;
  }

  /** The cluster once everything has come to rest. */
  public ClusterModel settle() {
    return run(ClusterRun::settle);
  }

  /**
   * The cluster some time later: Jobs end, CronJobs start, deadlines pass.
   *
   * @throws IllegalArgumentException when the duration is negative
   */
  public ClusterModel tick(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not go backwards: " + duration);
    }
    return run(run -> run.tick(duration));
  }

  /**
   * The cluster after {@code kubectl delete} of an object.
   *
   * @throws LadingException when there is no such object
   */
  public ClusterModel delete(Class<? extends KubernetesResource> type, String name) {
    KubernetesResource resource = get(type, name);
    return run(
        run -> {
          run.delete(resource);
          run.settle();
        });
  }

  /** The cluster after {@code kubectl delete} of all these objects, as far as they exist. */
  public ClusterModel delete(Manifests manifests) {
    return run(
        run -> {
          for (KubernetesResource resource : manifests) {
            run.delete(Scale.inNamespace(resource));
          }
          run.settle();
        });
  }

  /**
   * The cluster after {@code kubectl scale} of a Deployment, StatefulSet, ReplicaSet or Job.
   *
   * @throws LadingException when there is no such object, or it has no scale
   */
  public ClusterModel scale(Class<? extends KubernetesResource> type, String name, int replicas) {
    KubernetesResource before = get(type, name);
    return run(
        run -> {
          run.patch(before, Scale.to(before, replicas));
          run.settle();
        });
  }

  /** The cluster in which a Pod is ready as soon as it runs; it need not exist yet. */
  public ClusterModel ready(String pod) {
    return withReadiness(pod, true);
  }

  /** The cluster in which a Pod is not ready; it need not exist yet. */
  public ClusterModel notReady(String pod) {
    return withReadiness(pod, false);
  }

  private ClusterModel withReadiness(String pod, boolean ready) {
    ClusterState ordered = state.withOrders(state.orders().with(pod, ready));
    return new ClusterModel(setup, ordered, this).settle();
  }

  /**
   * The cluster after the containers of a Pod have ended well.
   *
   * @throws LadingException when there is no such Pod
   */
  public ClusterModel succeed(String pod) {
    return exit(pod, 0);
  }

  /**
   * The cluster after the containers of a Pod have failed.
   *
   * @throws LadingException when there is no such Pod
   */
  public ClusterModel fail(String pod) {
    return exit(pod, 1);
  }

  private ClusterModel exit(String pod, int exitCode) {
    Pod object = get(Pod.class, pod);
    return run(
        run -> {
          run.exit(object, exitCode);
          run.settle();
        });
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
  public ClusterSetup setup() {
    return setup;
  }

  /** The time, by the clock of the model. */
  public Instant now() {
    return state.now();
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

  /**
   * The object of a type with a name.
   *
   * @throws LadingException when there is none, or there are several in different namespaces
   */
  public <T extends KubernetesResource> T get(Class<T> type, String name) {
    return predictions().only(type, name);
  }

  /** The Pods, by namespace and name. */
  public List<PodView> pods() {
    return all(Pod.class).stream().map(this::view).toList();
  }

  /** The Pods that a workload with a name made, directly or through another, by name. */
  public List<PodView> podsOf(String workload) {
    ObjectKey key = Predictions.key(workload);
    return all(Pod.class).stream()
        .filter(pod -> Ancestry.isMadeBy(objects(), pod, key))
        .map(this::view)
        .toList();
  }

  /**
   * The Pod with a name.
   *
   * @throws LadingException when there is none, or there are several in different namespaces
   */
  public PodView pod(String name) {
    return view(get(Pod.class, name));
  }

  private PodView view(Pod pod) {
    return new PodView(pod, predictions());
  }

  /** The claims, by namespace and name. */
  public List<ClaimView> claims() {
    return all(PersistentVolumeClaim.class).stream()
        .map(claim -> new ClaimView(this, claim))
        .toList();
  }

  /**
   * The claim with a name.
   *
   * @throws LadingException when there is none
   */
  public ClaimView claim(String name) {
    return new ClaimView(this, get(PersistentVolumeClaim.class, name));
  }

  Optional<ClaimView> findClaim(String namespace, String name) {
    return objects()
        .find(PersistentVolumeClaim.class, namespace, name)
        .map(claim -> new ClaimView(this, claim));
  }

  /** The persistent volumes, by name. */
  public List<VolumeView> volumes() {
    return all(PersistentVolume.class).stream()
        .map(volume -> new VolumeView(this, volume))
        .toList();
  }

  /**
   * The persistent volume with a name.
   *
   * @throws LadingException when there is none
   */
  public VolumeView volume(String name) {
    return new VolumeView(this, get(PersistentVolume.class, name));
  }

  Optional<VolumeView> findVolume(String name) {
    return objects().find(PersistentVolume.class, "", name).map(v -> new VolumeView(this, v));
  }

  /** The event log, oldest first. */
  public List<ClusterEvent> events() {
    return state.events();
  }

  /** The events of one object, oldest first. */
  public List<ClusterEvent> eventsOf(String kind, String namespace, String name) {
    return events().stream().filter(event -> event.isAbout(kind, namespace, name)).toList();
  }

  /**
   * What a PodDisruptionBudget allows now ({@code pkg/controller/disruption}).
   *
   * @throws LadingException when there is none with this name
   */
  public DisruptionBudget disruptionBudget(String name) {
    Budgets.Result result = Budgets.of(objects(), get(PodDisruptionBudget.class, name));
    return new DisruptionBudget(
        result.expected(), result.healthy(), result.desired(), result.allowed());
  }

  /**
   * How many replicas a HorizontalPodAutoscaler (autoscaling/v2) would ask for ({@code
   * pkg/controller/podautoscaler/replica_calculator.go}): for each metric ceil(current × value /
   * target), unchanged within 10 %, the largest of all, between minimum and maximum. Behaviour over
   * time is left out.
   *
   * @param name the autoscaler
   * @param values the current value of each resource metric, such as {@code cpu} → 80 for a mean
   *     utilization of 80 %, or the mean value itself in the unit of the target
   * @throws LadingException when there is none with this name, or its target does not exist
   */
  public int desiredReplicas(String name, Map<String, Double> values) {
    return Autoscaling.desired(objects(), get(HorizontalPodAutoscaler.class, name), values);
  }

  /**
   * The next times at which a CronJob starts a Job; fewer when there are not so many within five
   * years.
   *
   * @throws LadingException when there is none with this name
   * @throws IllegalArgumentException when it has no proper schedule
   */
  public List<Instant> nextRuns(String cronJob, int count) {
    CronSchedule schedule = CronJobController.scheduleOf(get(CronJob.class, cronJob));
    List<Instant> runs = new ArrayList<>();
    Optional<Instant> next = schedule.next(now());
    while (next.isPresent() && runs.size() < count) {
      runs.add(next.get());
      next = schedule.next(next.get());
    }
    return runs;
  }

  /** The engines that answer for this state of the cluster. */
  Predictions predictions() {
    return new Predictions(this);
  }

  /** The state in which a container of a Pod was started last; this one if it was not. */
  ClusterModel whenStarted(Pod pod, String container) {
    ClusterModel started = this;
    for (ClusterModel model = this; model != null; model = model.previous) {
      Optional<Pod> then =
          model.running(pod).filter(one -> restarts(one, container) == restarts(pod, container));
      if (then.isEmpty()) {
        break;
      }
      started = model.predictions().starts(then.get()) ? model : started;
    }
    return started;
  }

  /** How often a container was started again. */
  private static int restarts(Pod pod, String container) {
    return pod.status().stream()
        .flatMap(status -> status.containerStatuses().stream())
        .filter(status -> status.name().filter(container::equals).isPresent())
        .mapToInt(status -> status.restartCount().orElse(0))
        .sum();
  }

  /** The Pod as it was here, if it had an address. */
  private Optional<Pod> running(Pod pod) {
    return find(Pod.class, pod.metadata().namespace().orElse(""), pod.metadata().name().orElse(""))
        .filter(then -> then.metadata().uid().equals(pod.metadata().uid()))
        .filter(then -> then.status().flatMap(PodStatus::podIP).isPresent());
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
