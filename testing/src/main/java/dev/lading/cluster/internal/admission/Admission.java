package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The admission plug-ins that matter to a prediction, in the API server's order:
 * NamespaceLifecycle, ServiceAccount, LimitRanger, DefaultTolerationSeconds, Priority,
 * DefaultStorageClass, PodSecurity, ResourceQuota ({@code pkg/kubeapiserver/options/plugins.go}).
 */
public final class Admission {

  private final NamespaceLifecycle namespaces;
  private final PodMutations pods;
  private final LimitRanger limits;
  private final DefaultStorageClass storage;
  private final PodSecurity security;
  private final ResourceQuotas quotas;

  /** Looks up what it needs in {@code state}. */
  public Admission(ClusterSetup setup, RunState state) {
    namespaces = new NamespaceLifecycle(state);
    limits = new LimitRanger(state);
    pods = new PodMutations(state, limits);
    storage = new DefaultStorageClass(state);
    security = new PodSecurity(setup.minor(), state);
    quotas = new ResourceQuotas(state);
  }

  /** A new object as admitted; what stands against it is added to {@code problems}. */
  public KubernetesResource admit(KubernetesResource resource, List<Problem> problems) {
    namespaces.check(resource, problems);
    KubernetesResource admitted = resource;
    if (resource instanceof Pod pod) {
      admitted = admitPod(pod, problems);
    } else if (resource instanceof PersistentVolumeClaim claim) {
      admitted = storage.fill(claim);
      limits.checkClaim((PersistentVolumeClaim) admitted, problems);
    }
    if (problems.isEmpty()) {
      quotas.check(admitted, problems);
    }
    return admitted;
  }

  private Pod admitPod(Pod pod, List<Problem> problems) {
    Pod mutated = pods.mutate(pod, problems);
    if (problems.isEmpty()) {
      limits.checkPod(mutated, problems);
      security.check(mutated, problems);
    }
    return mutated;
  }

  /** What PodSecurity has to say of the Pods of workloads, which it lets pass. */
  public List<Problem> warnings(KubernetesResource resource) {
    List<Problem> warnings = new ArrayList<>();
    security.warn(resource, warnings);
    return warnings;
  }
}
