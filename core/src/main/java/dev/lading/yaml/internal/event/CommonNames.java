package dev.lading.yaml.internal.event;

import org.jspecify.annotations.Nullable;

/**
 * The words manifests are made of, so that reading one of them allocates nothing and its hash is
 * known already. A fixed table: nothing that is read enters it.
 */
final class CommonNames {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 31;

  private static final @Nullable String[] TABLE = new String[2048];
  private static final char[][] LETTERS = new char[2048][];

  private static final String WORDS =
      """
      apiVersion kind metadata spec status data stringData type name namespace labels annotations
      uid generateName ownerReferences finalizers selector matchLabels matchExpressions key operator
      values value template replicas strategy rollingUpdate maxSurge maxUnavailable
      revisionHistoryLimit progressDeadlineSeconds minReadySeconds containers initContainers image
      imagePullPolicy imagePullSecrets command args env envFrom valueFrom fieldRef fieldPath
      configMapKeyRef secretKeyRef configMapRef secretRef optional resourceFieldRef ports port
      containerPort targetPort nodePort protocol hostPort resources limits requests cpu memory
      storage volumeMounts mountPath subPath readOnly volumes configMap secret secretName emptyDir
      hostPath path persistentVolumeClaim claimName projected sources items defaultMode mode
      downwardAPI serviceAccountToken serviceAccount serviceAccountName
      automountServiceAccountToken securityContext runAsUser runAsGroup runAsNonRoot fsGroup
      allowPrivilegeEscalation readOnlyRootFilesystem privileged capabilities add drop
      seccompProfile livenessProbe readinessProbe startupProbe httpGet tcpSocket exec host scheme
      initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold lifecycle
      preStop postStart terminationGracePeriodSeconds terminationMessagePath
      terminationMessagePolicy restartPolicy dnsPolicy nodeSelector tolerations effect affinity
      nodeAffinity podAffinity podAntiAffinity topologyKey topologySpreadConstraints weight
      podAffinityTerm labelSelector priorityClassName schedulerName serviceName volumeClaimTemplates
      accessModes storageClassName volumeMode volumeName podManagementPolicy updateStrategy clusterIP
      externalTrafficPolicy sessionAffinity ingressClassName rules http paths pathType backend
      service number tls hosts apiGroups apiGroup verbs resourceNames roleRef subjects schedule
      jobTemplate backoffLimit completions parallelism concurrencyPolicy minReplicas maxReplicas
      scaleTargetRef metrics policyTypes ingress egress from to podSelector namespaceSelector
      minAvailable provisioner reclaimPolicy allowVolumeExpansion parameters group versions version
      schema openAPIV3Schema properties description required format scope names plural singular
      listKind shortNames served additionalProperties enum default nullable minimum maximum minItems
      maxLength minLength pattern preserveUnknownFields conditions message reason enabled tag
      repository pullPolicy fullnameOverride nameOverride existingSecret app component release
      app.kubernetes.io/name app.kubernetes.io/instance app.kubernetes.io/version
      app.kubernetes.io/component app.kubernetes.io/part-of app.kubernetes.io/managed-by
      helm.sh/chart helm.sh/hook kubernetes.io/arch kubernetes.io/os kubernetes.io/hostname v1
      apps/v1 batch/v1 networking.k8s.io/v1 rbac.authorization.k8s.io/v1 policy/v1 autoscaling/v2
      storage.k8s.io/v1 apiextensions.k8s.io/v1 Pod Deployment StatefulSet DaemonSet ReplicaSet Job
      CronJob Service ServiceAccount ConfigMap Secret Ingress Role RoleBinding ClusterRole
      ClusterRoleBinding PersistentVolumeClaim PersistentVolume StorageClass Namespace NetworkPolicy
      PodDisruptionBudget HorizontalPodAutoscaler CustomResourceDefinition TCP UDP HTTP HTTPS
      ClusterIP NodePort LoadBalancer RollingUpdate Recreate OnDelete Always IfNotPresent Never
      OnFailure ReadWriteOnce ReadOnlyMany ReadWriteMany Filesystem Exists In NotIn Equal NoSchedule
      NoExecute Prefix Exact get list watch create update patch delete ALL RuntimeDefault
      Kubernetes true false null string object array boolean integer int32 int64
      """;

  static {
    for (String word : WORDS.split("\\s+")) {
      char[] letters = word.toCharArray();
      int slot = slot(letters, 0, letters.length);
      TABLE[slot] = word;
      LETTERS[slot] = letters;
    }
  }

  private CommonNames() {}

  private static int slot(char[] chars, int start, int end) {
    int length = end - start;
    int hash = chars[start] ^ chars[start + 1] << 3 ^ chars[start + length / 2] << 5;
    return (hash ^ chars[end - 1] << 2 ^ length << 7) & (TABLE.length - 1);
  }

  /** The word in this range, or null when it is none of these. */
  static @Nullable String find(char[] chars, int start, int end) {
    int length = end - start;
    if (length < SHORTEST || length > LONGEST) {
      return null;
    }
    int slot = slot(chars, start, end);
    char[] letters = LETTERS[slot];
    return letters != null && letters.length == length && matches(letters, chars, start)
        ? TABLE[slot]
        : null;
  }

  private static boolean matches(char[] letters, char[] chars, int start) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] != chars[start + i]) {
        return false;
      }
    }
    return true;
  }
}
