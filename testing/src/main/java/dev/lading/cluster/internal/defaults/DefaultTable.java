package dev.lading.cluster.internal.defaults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of absent fields that depend on nothing else, by type: the SetDefaults functions of {@code
 * pkg/apis/core/v1/defaults.go} and its siblings in {@code pkg/apis} in kubernetes/kubernetes.
 */
final class DefaultTable {

  private static final String TEXT =
      """
      core.v1.PodSpec dnsPolicy=ClusterFirst restartPolicy=Always securityContext={}
      core.v1.PodSpec terminationGracePeriodSeconds=30 schedulerName=default-scheduler
      core.v1.Container terminationMessagePath=/dev/termination-log terminationMessagePolicy=File
      core.v1.Container resources={}
      core.v1.ContainerPort protocol=TCP
      core.v1.Probe timeoutSeconds=1 periodSeconds=10 successThreshold=1 failureThreshold=3
      core.v1.HTTPGetAction path=/ scheme=HTTP
      core.v1.ObjectFieldSelector apiVersion=v1
      core.v1.ConfigMapVolumeSource defaultMode=420
      core.v1.SecretVolumeSource defaultMode=420
      core.v1.DownwardAPIVolumeSource defaultMode=420
      core.v1.ProjectedVolumeSource defaultMode=420
      core.v1.ServiceAccountTokenProjection expirationSeconds=3600
      core.v1.HostPathVolumeSource type=
      core.v1.PersistentVolumeSpec persistentVolumeReclaimPolicy=Retain volumeMode=Filesystem
      core.v1.PersistentVolumeClaimSpec volumeMode=Filesystem
      core.v1.Secret type=Opaque
      core.v1.ServicePort protocol=TCP
      core.v1.ServiceSpec type=ClusterIP sessionAffinity=None
      apps.v1.DeploymentSpec replicas=1 revisionHistoryLimit=10 progressDeadlineSeconds=600
      apps.v1.DeploymentSpec strategy={}
      apps.v1.DeploymentStrategy type=RollingUpdate
      apps.v1.ReplicaSetSpec replicas=1
      apps.v1.StatefulSetSpec replicas=1 revisionHistoryLimit=10 podManagementPolicy=OrderedReady
      apps.v1.StatefulSetSpec updateStrategy={} persistentVolumeClaimRetentionPolicy={}
      apps.v1.StatefulSetUpdateStrategy type=RollingUpdate
      apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted=Retain whenScaled=Retain
      apps.v1.DaemonSetSpec revisionHistoryLimit=10 updateStrategy={}
      apps.v1.DaemonSetUpdateStrategy type=RollingUpdate
      batch.v1.CronJobSpec concurrencyPolicy=Allow suspend=false
      batch.v1.CronJobSpec successfulJobsHistoryLimit=3 failedJobsHistoryLimit=1
      autoscaling.v2.HorizontalPodAutoscalerSpec minReplicas=1
      autoscaling.v1.HorizontalPodAutoscalerSpec minReplicas=1
      storage.v1.StorageClass reclaimPolicy=Delete volumeBindingMode=Immediate
      """;

  private final Map<String, List<Entry>> entries = new HashMap<>();

  /** A field and the text of its value. */
  private record Entry(String field, String text) {

    Object value() {
      return switch (text) {
        case "{}" -> new LinkedHashMap<String, Object>();
        case "false" -> false;
        default -> isNumber() ? (Object) Long.valueOf(text) : text;
      };
    }

    private boolean isNumber() {
      return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }
  }

  DefaultTable() {
    TEXT.lines().forEach(this::addLine);
  }

  private void addLine(String line) {
    String[] words = line.split(" ");
    List<Entry> ofType = entries.computeIfAbsent(words[0], type -> new ArrayList<>());
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      ofType.add(new Entry(words[i].substring(0, equals), words[i].substring(equals + 1)));
    }
  }

  /** Puts in what is absent. */
  void fill(String type, Map<String, Object> tree) {
    for (Entry entry : entries.getOrDefault(type, List.of())) {
      tree.computeIfAbsent(entry.field(), field -> entry.value());
    }
  }
}
