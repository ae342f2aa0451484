package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;

import dev.lading.model.apps.v1.PersistentVolumeClaimRetentionPolicyType;
import dev.lading.model.batch.v1.ConcurrencyPolicy;
import dev.lading.model.core.v1.ContainerRestartPolicy;
import dev.lading.model.core.v1.DNSPolicy;
import dev.lading.model.core.v1.HostPathType;
import dev.lading.model.core.v1.MountPropagationMode;
import dev.lading.model.core.v1.OSName;
import dev.lading.model.core.v1.PersistentVolumeMode;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PreemptionPolicy;
import dev.lading.model.core.v1.Protocol;
import dev.lading.model.core.v1.PullPolicy;
import dev.lading.model.core.v1.RecursiveReadOnlyMode;
import dev.lading.model.core.v1.ResourceName;
import dev.lading.model.core.v1.ResourceQuotaScope;
import dev.lading.model.core.v1.ResourceResizeRestartPolicy;
import dev.lading.model.core.v1.RestartPolicy;
import dev.lading.model.core.v1.Signal;
import dev.lading.model.core.v1.TaintEffect;
import dev.lading.model.core.v1.TerminationMessagePolicy;
import dev.lading.model.networking.v1.PathType;
import dev.lading.model.policy.v1.UnhealthyPodEvictionPolicyType;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Drafts that say everything there are words for; not all of it makes sense together. */
@SuppressWarnings("deprecation") // deprecated volumes are to be reached too
final class EverythingDrafts {

  private EverythingDrafts() {}

  static List<Draft<?, ?>> all() {
    List<Draft<?, ?>> drafts = new ArrayList<>(persistentVolumes());
    drafts.add(pod(Lading.pod("pod").label("a", "b").annotation("a", "b")));
    drafts.add(deployment());
    drafts.addAll(otherKinds());
    drafts.add(statefulSet());
    drafts.add(service("everything").selector("a", "b").spec(Fill.everything()));
    drafts.add(deployment().service());
    drafts.add(claim());
    drafts.add(
        Lading.storageClass("everything")
            .defaultClass()
            .provisioner("p")
            .parameter("a", "b")
            .reclaimPolicy(PersistentVolumeReclaimPolicy.RETAIN)
            .waitForFirstConsumer()
            .allowExpansion()
            .mountOptions("a")
            .allowedTopology("zone", "a"));
    drafts.add(configMap("everything").put("a", "b").putBinary("c", new byte[] {1}).immutable());
    drafts.add(tlsSecret("everything", "a", "b").putPlain("c", "d").immutable().finalizer("a/b"));
    return drafts;
  }

  private static List<Draft<?, ?>> otherKinds() {
    DeploymentDraft web = deployment();
    RoleDraft role =
        role("everything")
            .allow(r -> r.read().write().create().resourcesOf("apps", "a").named("b"));
    ClusterRoleDraft wide =
        clusterRole("everything").aggregating("a", "b").allow(r -> r.everything().urls("/metrics"));
    ServiceAccountDraft account =
        serviceAccount("everything").automountToken(false).imagePullSecret(secret("s"));
    return List.of(
        pod(daemonSet("everything"))
            .rollingUpdate(count(1), count(0))
            .minReady(seconds(1))
            .revisionHistory(1),
        pod(replicaSet("everything")).replicas(1).minReady(seconds(1)),
        pod(job("everything")).spec(Fill.everything()).indexed(2),
        pod(cronJob("everything", Schedule.everyMinutes(5)))
            .job(j -> j.backoffLimit(1).deadline(hours(1)))
            .timeZone(ZoneOffset.UTC)
            .concurrency(ConcurrencyPolicy.FORBID)
            .startingDeadline(seconds(1))
            .history(1, 1)
            .suspended(),
        ingress("everything")
            .ingressClass("nginx")
            .route("a.b", "/", PathType.EXACT, web.service().at("http"))
            .otherwise(service("other").port(80))
            .tls(tlsSecret("t", "c", "k"), "a.b"),
        web.networkPolicy()
            .allowFrom(
                r ->
                    r.with(web)
                        .with(podsLabelled("a", "b").inNamespacesLabelled("c", "d"))
                        .withOwnNamespace()
                        .withNamespacesLabelled("a", "b")
                        .withAllNamespaces()
                        .withAddresses("10.0.0.0/8", "10.1.0.0/16")
                        .port(80)
                        .port("http")
                        .ports(1, 2, Protocol.UDP))
            .allowDns(),
        web.autoscaler()
            .between(1, 2)
            .cpu(70)
            .memory(70)
            .podMetric("m", cores(1))
            .metric(Fill.everything())
            .behavior(Fill.everything()),
        web.disruptionBudget()
            .maxUnavailable(percent(10))
            .unhealthyPods(UnhealthyPodEvictionPolicyType.ALWAYS_ALLOW),
        web.disruptionBudget().minAvailable(1),
        account,
        role,
        role.to(account).toUser("u").toGroup("g"),
        wide,
        wide.to(account),
        resourceQuota("everything")
            .limit(ResourceName.PODS, 10)
            .scopes(ResourceQuotaScope.TERMINATING)
            .spec(Fill.everything()),
        limitRange("everything").containers(Fill.everything()).pods(l -> {}).claims(l -> {}),
        namespace("everything"));
  }

  private static PersistentVolumeClaimDraft claim() {
    return persistentVolumeClaim("claim")
        .storage("1Gi")
        .readWriteOnce()
        .storageClass("c")
        .volumeName("v")
        .selectVolumes("a", "b")
        .volumeMode(PersistentVolumeMode.FILESYSTEM)
        .spec(Fill.everything());
  }

  private static DeploymentDraft deployment() {
    return pod(Lading.deployment("everything"))
        .replicas(2)
        .rollingUpdate(count(1), percent(25))
        .minReady(seconds(1))
        .progressDeadline(minutes(1))
        .revisionHistory(1)
        .paused();
  }

  private static StatefulSetDraft statefulSet() {
    return pod(Lading.statefulSet("everything"))
        .container("disk", c -> c.image("x").mount("/d", template()))
        .replicas(2)
        .governedBy("peers")
        .parallel()
        .updateFrom(1)
        .rollingUpdate(count(1))
        .claimRetention(
            PersistentVolumeClaimRetentionPolicyType.DELETE,
            PersistentVolumeClaimRetentionPolicyType.RETAIN)
        .firstOrdinal(1)
        .minReady(seconds(1))
        .revisionHistory(1)
        .tweak(set -> set);
  }

  private static ClaimTemplate template() {
    return claimTemplate("disk").storage("1Gi").readWriteOnce();
  }

  private static <D extends WorkloadDraft<?, D>> D pod(D draft) {
    return volumes(draft)
        .container(container())
        .initContainer("init", c -> c.image("x").liveness(exec("x")))
        .sidecar("sidecar", c -> c.image("x"))
        .podLabel("a", "b")
        .podAnnotation("a", "b")
        .scheduling(EverythingDrafts::scheduling)
        .schedulerName("s")
        .schedulingGate("g")
        .schedulingGroup("g")
        .priorityClass("p")
        .priority(1)
        .preemptionPolicy(PreemptionPolicy.NEVER)
        .runtimeClass("r")
        .overhead(ResourceName.CPU, millicores(1))
        .os(OSName.LINUX)
        .runAs("account")
        .automountToken(false)
        .imagePullSecret("s")
        .security(Fill.everything())
        .sysctl("a", "b")
        .dnsPolicy(DNSPolicy.NONE)
        .dns(Fill.everything())
        .hostAlias("1.2.3.4", "a")
        .hostname("h")
        .hostnameOverride("h")
        .subdomain("s")
        .fullyQualifiedHostname()
        .hostNetwork()
        .hostPid()
        .hostIpc()
        .hostUsers(true)
        .shareProcesses()
        .serviceLinks(false)
        .restartPolicy(RestartPolicy.ALWAYS)
        .terminationGracePeriod(seconds(1))
        .podDeadline(seconds(1))
        .readinessGate(PodConditionType.READY)
        .resourceClaim("gpu", c -> c.resourceClaimName("a").resourceClaimTemplateName("b"))
        .podRequest(ResourceName.CPU, cores(1))
        .podLimit(ResourceName.CPU, cores(1));
  }

  private static Scheduling scheduling(Scheduling scheduling) {
    return scheduling
        .nodeSelector("a", "b")
        .onNode("n")
        .onNodes(node("disk").in("ssd"), nodeNamed("n"))
        .preferNodes(1, node("gpu").exists(), node("cpu").greaterThan(4))
        .near(
            podsLabelled("a", "b")
                .labelIn("c", "d")
                .per(Topology.ZONE)
                .inNamespaces("n")
                .inNamespacesLabelled("a", "b")
                .sameLabel("x")
                .otherLabel("y"))
        .preferNear(1, podsLabelled("a", "b"))
        .oneReplicaPer(Topology.HOST)
        .preferApartFrom(1, podsLabelled("a", "b"))
        .spreadOver(Topology.ZONE, Fill.everything())
        .tolerate(
            toleration("a", "b").effect(TaintEffect.NO_EXECUTE).lasting(seconds(1)),
            tolerateEverything());
  }

  private static ContainerDraft container() {
    return Lading.container("everything")
        .image("x")
        .pullPolicy(PullPolicy.ALWAYS)
        .command("a")
        .args("b")
        .workingDir("/w")
        .port(80, p -> p.name("http").hostPort(80).hostIP("1.2.3.4").protocol(Protocol.TCP))
        .env("A", "b")
        .env("B", configMapKey("m", "k").optional())
        .env("C", secretKey("s", "k").optional())
        .env("D", fieldRef("metadata.name"))
        .env("E", resourceRef("limits.cpu").divisor("1m").ofContainer("everything"))
        .env("F", fileKey("v", "p", "k").optional())
        .envFrom("P_", configMap("m"))
        .envFrom(secretVariables("s").prefix("S_").optional())
        .envFrom(configMapVariables("s").optional())
        .mount(
            "/a",
            emptyDir("a")
                .readOnly()
                .recursiveReadOnly(RecursiveReadOnlyMode.ENABLED)
                .subPath("b")
                .subPathExpression("$(A)")
                .propagation(MountPropagationMode.NONE))
        .device("/dev/x", claim())
        .cpu("1")
        .memory("1Gi")
        .resourceClaim("gpu")
        .resourceClaim("gpu", "one")
        .onResize(ResourceName.CPU, ResourceResizeRestartPolicy.NOT_REQUIRED)
        .liveness(
            httpGet("/", 80)
                .https()
                .header("a", "b")
                .host("h")
                .every(seconds(1))
                .after(seconds(1))
                .timeout(seconds(1))
                .failures(1)
                .successes(1)
                .terminationGracePeriod(seconds(1)))
        .readiness(grpc(1).service("s"))
        .startup(tcpSocket(1).host("h"))
        .postStart(exec("a"))
        .preStopSleep(seconds(1))
        .stopSignal(Signal.SIGTERM)
        .security(Fill.everything())
        .restartPolicy(ContainerRestartPolicy.ALWAYS)
        .restartOnExitCodes(1, 2)
        .stdinOnce()
        .tty()
        .terminationMessagePath("/m")
        .terminationMessagePolicy(TerminationMessagePolicy.FILE);
  }

  private static <D extends WorkloadDraft<?, D>> D volumes(D draft) {
    D result =
        draft.container(
            "hooks", c -> c.image("x").preStop(httpGet("/", 1)).postStart(tcpSocket(1)));
    for (Mountable volume : everyVolume()) {
      result = result.volume(volume);
    }
    return result;
  }

  private static List<Mountable> everyVolume() {
    return List.of(
        Volumes.emptyDir("empty", Fill.everything()),
        Volumes.hostPath("host", "/h", HostPathType.DIRECTORY),
        Volumes.nfsReadOnly("nfs", "s", "/p"),
        Volumes.csi("csi", "d", Fill.everything()),
        Volumes.iscsi("iscsi", "p", "i", 1, Fill.everything()),
        Volumes.fc("fc", Fill.everything()),
        Volumes.image("image", "i", PullPolicy.ALWAYS),
        Volumes.configMapVolume("config").item("a", "b", 0400).mode(0440).optional(),
        Volumes.secretVolume("secret").item("a", "b", 0400).mode(0440).optional(),
        Volumes.claim("claim"),
        template().claim(c -> c.spec(Fill.everything()).label("a", "b")).ephemeral(),
        downwardApi()
            .file("a", "metadata.labels")
            .file("b", resourceRef("limits.cpu").divisor("1m").ofContainer("everything"))
            .mode(0440),
        projected("all")
            .add(configMap("m").put("a", "b").item("a", "b"))
            .add(secret("s").put("a", "b").item("a", "b"))
            .add(downwardApi().file("a", "metadata.labels"))
            .serviceAccountToken("t", "a", hours(1))
            .part(Fill.everything())
            .mode(0440),
        Volumes.awsElasticBlockStore("aws", Fill.everything()),
        Volumes.azureDisk("azure-disk", Fill.everything()),
        Volumes.azureFile("azure-file", Fill.everything()),
        Volumes.cephfs("cephfs", Fill.everything()),
        Volumes.cinder("cinder", Fill.everything()),
        Volumes.flexVolume("flex", Fill.everything()),
        Volumes.flocker("flocker", Fill.everything()),
        Volumes.gcePersistentDisk("gce", Fill.everything()),
        Volumes.gitRepo("git", "r", Fill.everything()),
        Volumes.glusterfs("glusterfs", Fill.everything()),
        Volumes.photonPersistentDisk("photon", Fill.everything()),
        Volumes.portworxVolume("portworx", Fill.everything()),
        Volumes.quobyte("quobyte", Fill.everything()),
        Volumes.rbd("rbd", Fill.everything()),
        Volumes.scaleIO("scaleio", Fill.everything()),
        Volumes.storageos("storageos", Fill.everything()),
        Volumes.vsphereVolume("vsphere", Fill.everything()));
  }

  private static List<PersistentVolumeDraft> persistentVolumes() {
    PersistentVolumeDraft v =
        persistentVolume("everything")
            .capacity("1Gi")
            .readWriteOnce()
            .retain()
            .storageClass("c")
            .attributesClass("a")
            .volumeMode(PersistentVolumeMode.FILESYSTEM)
            .mountOptions("a")
            .reservedFor(claim())
            .onNodes(node("a").in("b"));
    return List.of(
        v.nfs("s", "/p").csi("d", "h", Fill.everything()),
        v.hostPath("/p", HostPathType.DIRECTORY),
        v.local("/p", "ext4"),
        v.iscsi("p", "i", 1, Fill.everything()),
        v.fc(Fill.everything()),
        v.awsElasticBlockStore(Fill.everything()).azureDisk(Fill.everything()),
        v.azureFile(Fill.everything()).cephfs(Fill.everything()),
        v.cinder(Fill.everything()).flexVolume(Fill.everything()),
        v.flocker(Fill.everything()).gcePersistentDisk(Fill.everything()),
        v.glusterfs(Fill.everything()).photonPersistentDisk(Fill.everything()),
        v.portworxVolume(Fill.everything()).quobyte(Fill.everything()),
        v.rbd(Fill.everything()).scaleIO(Fill.everything()),
        v.storageos(Fill.everything()).vsphereVolume(Fill.everything()));
  }
}
