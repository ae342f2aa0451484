package dev.lading.cluster.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories and drawings: our own rules. */
class StoriesTest {

  private static final String CLUSTER =
      """
      apiVersion: v1
      kind: Node
      metadata: {name: node-1, labels: {topology.kubernetes.io/zone: eu-1a}}
      ---
      apiVersion: apps/v1
      kind: ReplicaSet
      metadata: {name: web-abc, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: d}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: web-abc-1
        labels: {app: web}
        ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-abc, uid: r}]
      spec:
        nodeName: node-1
        containers:
        - name: nginx
          image: nginx:1
          env: [{name: P, valueFrom: {secretKeyRef: {name: login, key: password}}}]
          ports: [{containerPort: 80}]
          volumeMounts: [{name: www, mountPath: /www}]
        volumes: [{name: www, persistentVolumeClaim: {claimName: data}}]
      status: {phase: Running, podIP: 10.244.0.5, conditions: [{type: Ready, status: "True"}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: lonely}
      spec: {containers: [{name: main, image: x, envFrom: [{configMapRef: {name: gone}}]}]}
      status:
        phase: Pending
        conditions:
        - {type: PodScheduled, status: "False", reason: Unschedulable, message: "0/1 nodes are available: 1 Insufficient cpu."}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: login}
      stringData: {password: hunter2}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec: {accessModes: [ReadWriteMany], storageClassName: "", volumeName: nfs-1, resources: {requests: {storage: 1Gi}}}
      status: {phase: Bound}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: unused}
      spec: {accessModes: [ReadWriteOnce], storageClassName: gp2, resources: {requests: {storage: 2Gi}}}
      ---
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: nfs-1}
      spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteMany], nfs: {server: 10.0.0.1, path: /share}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {clusterIP: 10.96.0.7, selector: {app: web}, ports: [{port: 80}]}
      """;

  private static final TestObjects OBJECTS = TestObjects.of(CLUSTER);
  private static final Stories STORIES = new Stories(OBJECTS, List.of(), 36, "cluster.local");

  private static String pod(String name) {
    return STORIES.of(OBJECTS.find(Pod.class, "default", name).orElseThrow());
  }

  @Test
  void pod_thatRuns_isToldFromMakerToServices() {
    assertThat(pod("web-abc-1"))
        .isEqualTo(
            """
            Pod web-abc-1 is made by ReplicaSet web-abc, which is made by Deployment web.
            It is on node-1 in zone eu-1a with the address 10.244.0.5, Running and ready.
            Its volume www is the claim data, which is bound to the volume nfs-1 (nfs 10.0.0.1:/share, 1Gi, Retain).
            Container nginx runs nginx:1.
            Container nginx has P=***  (key password of Secret login).
            Container nginx has at /www: volume www, claim data, bound to volume nfs-1.
            Service web leads to it on [80/TCP].
            """);
  }

  @Test
  void pod_thatIsPending_saysWhy() {
    assertThat(pod("lonely"))
        .contains("It is Pending: 0/1 nodes are available: 1 Insufficient cpu.\n")
        .contains("nobody makes it anew when it is gone")
        .contains(
            "Container main does not start: CreateContainerConfigError: configmap \"gone\" not"
                + " found.");
  }

  @Test
  void claim_saysWhatItGotAndWhoUsesIt() {
    assertThat(
            STORIES.of(OBJECTS.find(PersistentVolumeClaim.class, "default", "data").orElseThrow()))
        .isEqualTo(
            """
            Claim data asks for 1Gi (ReadWriteMany, no class).
            It is bound to the volume nfs-1 (nfs 10.0.0.1:/share, 1Gi, Retain).
            It is used by web-abc-1.
            """);
    assertThat(
            STORIES.of(
                OBJECTS.find(PersistentVolumeClaim.class, "default", "unused").orElseThrow()))
        .contains("asks for 2Gi (ReadWriteOnce, class gp2)")
        .contains("It is not bound.\nNo Pod uses it.");
  }

  @Test
  void service_saysItsNamesAndWhereItLeads() {
    assertThat(STORIES.of(OBJECTS.find(Service.class, "default", "web").orElseThrow()))
        .isEqualTo(
            """
            Service web is a ClusterIP with the address [10.96.0.7].
            Its names are web inside namespace default, web.default and web.default.svc.cluster.local.
            Port 80 goes to port 80.
            It leads to web-abc-1 (10.244.0.5, ready) on [80/TCP].
            """);
  }

  @Test
  void flowchart_drawsFromServiceToDisk() {
    assertThat(Flowchart.of(OBJECTS))
        .isEqualTo(
            """
            flowchart TD
            subgraph pod1["Pod lonely"]
            subgraph pod1c1["Container: x"]
            end
            end
            subgraph pod2["Pod web-abc-1"]
            subgraph pod2c1["Container: nginx:1"]
            pod2c1m1["VolumeMount: /www"]
            end
            volume3[("Volume: www")]
            end
            pvc4["pvc: data"]
            pvc6["pvc: unused"]
            pv5["pv: nfs-1"]
            pv5disk["nfs 10.0.0.1:/share"]
            svc7(["Service web"])
            pod2c1m1 --> volume3
            volume3 --> pvc4
            pvc4 --> pv5
            pv5 --> pv5disk
            svc7 --> pod2
            """);
  }
}
