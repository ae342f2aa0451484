package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.apps.v1.StatefulSetOrdinals;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.model.core.v1.Volume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pods of StatefulSets: names, identity, volumes ({@code stateful_set_utils.go},
 * newStatefulSetPod).
 */
final class OrdinalPods {

  private OrdinalPods() {}

  static int start(StatefulSet set) {
    return set.spec().ordinals().flatMap(StatefulSetOrdinals::start).orElse(0);
  }

  static int replicas(StatefulSet set) {
    return set.spec().replicas().orElse(1);
  }

  /** The number at the end of the name; -1 when there is none (getParentNameAndOrdinal). */
  static int ordinal(Pod pod) {
    String name = Owners.name(pod);
    try {
      return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** {@code <template>-<set>-<ordinal>}. */
  static String claimName(PersistentVolumeClaim template, StatefulSet set, int ordinal) {
    return Owners.name(template) + "-" + Owners.name(set) + "-" + ordinal;
  }

  static Pod create(StatefulSet set, int ordinal, String revision) {
    PodTemplateSpec template = set.spec().template();
    String name = Owners.name(set) + "-" + ordinal;
    Pod pod = PodFactory.fromTemplate(set, template, name);
    PodSpec spec =
        PodFacts.spec(pod).toBuilder()
            .hostname(name)
            .subdomain(set.spec().serviceName().filter(s -> !s.isEmpty()).orElse(null))
            .volumes(volumes(set, ordinal))
            .build();
    return pod.withSpec(spec)
        .withMetadata(
            m ->
                m.putLabel("statefulset.kubernetes.io/pod-name", name)
                    .putLabel("apps.kubernetes.io/pod-index", Integer.toString(ordinal))
                    .putLabel(OrdinalRevisions.LABEL, revision));
  }

  /** A claim template overrides a volume of its name (updateStorage). */
  private static List<Volume> volumes(StatefulSet set, int ordinal) {
    List<Volume> volumes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (PersistentVolumeClaim template : set.spec().volumeClaimTemplates()) {
      String claim = claimName(template, set, ordinal);
      names.add(Owners.name(template));
      volumes.add(
          Volume.builder()
              .name(Owners.name(template))
              .persistentVolumeClaim(c -> c.claimName(claim))
              .build());
    }
    set.spec().template().spec().map(PodSpec::volumes).orElse(List.of()).stream()
        .filter(volume -> !names.contains(volume.name()))
        .forEach(volumes::add);
    return volumes;
  }
}
