package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.DaemonSetStatus;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One Pod on every node that is meant, after {@code pkg/controller/daemon/daemon_controller.go} and
 * {@code update.go}.
 */
public final class DaemonSetController implements Controller<DaemonSet> {

  private final ApiServer api;
  private final RunState state;
  private final PodFactory pods;
  private final TemplateHashes hashes = new TemplateHashes();

  /** Works on {@code state}. */
  public DaemonSetController(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    this.pods = new PodFactory(api, state, "daemonset-controller");
  }

  @Override
  public Class<DaemonSet> type() {
    return DaemonSet.class;
  }

  @Override
  public void reconcile(DaemonSet set) {
    if (Owners.isTerminating(set)) {
      return;
    }
    String hash = hashes.of(set.spec().template());
    Map<String, List<Pod>> byNode = byNode(set);
    DaemonUpdate update = new DaemonUpdate(set, hash, this::isAvailable);
    int wanted = 0;
    for (Node node : state.objects().all(Node.class)) {
      List<Pod> here = byNode.getOrDefault(Owners.name(node), List.of());
      boolean meant = DaemonPods.shouldRun(set, node);
      wanted += meant ? 1 : 0;
      if (!meant && !DaemonPods.shouldContinue(set, node)) {
        here.stream().filter(PodFacts::isActive).forEach(pod -> pods.delete(set, pod));
      } else if (meant) {
        ensure(set, hash, node, here);
        update.see(here);
      }
    }
    update.victims(wanted).forEach(pod -> pods.delete(set, pod));
    update.surges(wanted).forEach(node -> create(set, hash, node));
    report(set, hash, wanted);
  }

  private Map<String, List<Pod>> byNode(DaemonSet set) {
    Map<String, List<Pod>> byNode = new TreeMap<>();
    for (Pod pod : state.objects().ownedBy(Owners.uid(set), Pod.class)) {
      byNode.computeIfAbsent(DaemonPods.node(pod), node -> new ArrayList<>()).add(pod);
    }
    return byNode;
  }

  private void ensure(DaemonSet set, String hash, Node node, List<Pod> here) {
    here.stream().filter(PodFacts::isFinished).forEach(api::remove);
    if (here.stream().allMatch(PodFacts::isFinished)) {
      create(set, hash, Owners.name(node));
    }
  }

  private void create(DaemonSet set, String hash, String node) {
    String name = pods.nextName(set, Owners.name(set) + "-");
    pods.create(set, DaemonPods.create(set, name, hash, node));
  }

  private boolean isAvailable(Pod pod, int minReadySeconds) {
    return PodFacts.isAvailable(pod, minReadySeconds, state);
  }

  private void report(DaemonSet set, String hash, int wanted) {
    List<Pod> all =
        state.objects().ownedBy(Owners.uid(set), Pod.class).stream()
            .filter(PodFacts::isActive)
            .toList();
    int minReady = set.spec().minReadySeconds().orElse(0);
    int ready = (int) all.stream().filter(PodFacts::isReady).count();
    int available = (int) all.stream().filter(pod -> isAvailable(pod, minReady)).count();
    int current = (int) all.stream().map(DaemonPods::node).distinct().count();
    int updated = (int) all.stream().filter(pod -> DaemonPods.isUpdated(pod, hash)).count();
    DaemonSetStatus status =
        DaemonSetStatus.builder()
            .observedGeneration(set.metadata().generation().orElse(1L))
            .desiredNumberScheduled(wanted)
            .currentNumberScheduled(current)
            .numberMisscheduled(0)
            .numberReady(ready)
            .numberAvailable(available)
            .numberUnavailable(Math.max(0, wanted - available))
            .updatedNumberScheduled(updated)
            .build();
    if (!set.status().equals(Optional.of(status))) {
      api.write(set.withStatus(status));
    }
  }
}
