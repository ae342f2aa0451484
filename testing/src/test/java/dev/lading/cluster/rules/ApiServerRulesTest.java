package dev.lading.cluster.rules;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.Yaml;
import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.networking.v1.NetworkPolicy;
import dev.lading.problem.LadingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the API server: defaults, admission, addresses. */
class ApiServerRulesTest {

  private static final ClusterModel EMPTY = ClusterModel.builder().nodes(1).build();

  private static PodSpec spec(String podSpec) {
    return EMPTY.apply(Yaml.all(Yaml.pod("p", podSpec))).pod("p").resource().spec().orElseThrow();
  }

  private static ServiceSpec service(String spec) {
    return cluster(spec).get(Service.class, "s").spec().orElseThrow();
  }

  private static ClusterModel cluster(String serviceSpec) {
    return EMPTY.apply(Yaml.all(svc("s", serviceSpec)));
  }

  private static String svc(String name, String spec) {
    return Yaml.object("v1", "Service", name, "spec: {" + spec + "}");
  }

  // defaults.go, SetDefaults_Container
  @ParameterizedTest
  @CsvSource({
    "app, Always",
    "app:latest, Always",
    "app:1, IfNotPresent",
    "reg.io:5000/app, Always",
    "reg.io:5000/app:1, IfNotPresent",
    "app@sha256:0000, IfNotPresent",
    "app:latest@sha256:0000, Always",
  })
  void imagePullPolicy_followsTheTag(String image, String policy) {
    assertThat(
            spec(Yaml.container(image)).containers().get(0).imagePullPolicy().orElseThrow().value())
        .isEqualTo(policy);
  }

  // defaults.go, SetDefaults_PodSpec
  @Test
  void pod_defaults() {
    PodSpec spec = spec(Yaml.container("a:1"));
    assertThat(spec.restartPolicy().orElseThrow().value()).isEqualTo("Always");
    assertThat(spec.dnsPolicy().orElseThrow().value()).isEqualTo("ClusterFirst");
    assertThat(spec.terminationGracePeriodSeconds()).contains(30L);
    assertThat(spec.schedulerName()).contains("default-scheduler");
    assertThat(spec.enableServiceLinks()).contains(true);
  }

  // defaults.go, SetDefaults_Pod: requests from limits
  @Test
  void requests_comeFromLimits() {
    Container container =
        spec(Yaml.container(
                "a:1", "resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 100m}}"))
            .containers()
            .get(0);
    assertThat(container.resources().orElseThrow().requests().get("memory").text())
        .isEqualTo("1Gi");
    assertThat(container.resources().orElseThrow().requests().get("cpu").text()).isEqualTo("100m");
  }

  // defaults.go, SetDefaults_Probe and SetDefaults_HTTPGetAction
  @Test
  void probe_defaults() {
    var probe =
        spec(Yaml.container("a:1", "readinessProbe: {httpGet: {port: 80}}"))
            .containers()
            .get(0)
            .readinessProbe()
            .orElseThrow();
    assertThat(probe.periodSeconds()).contains(10);
    assertThat(probe.failureThreshold()).contains(3);
    assertThat(probe.httpGet().orElseThrow().path()).contains("/");
  }

  // defaults.go: in the network of the host, host port is container port
  @Test
  void hostNetwork_setsHostPorts() {
    var port =
        spec(Yaml.container("a:1", "ports: [{containerPort: 8080}]") + "\nhostNetwork: true")
            .containers()
            .get(0)
            .ports()
            .get(0);
    assertThat(port.hostPort()).contains(8080);
    assertThat(port.protocol().orElseThrow().value()).isEqualTo("TCP");
  }

  // defaults.go, SetDefaults_Volume
  @Test
  void volumeWithoutSource_isEmptyDir() {
    assertThat(spec(Yaml.container("a:1") + "\nvolumes: [{name: tmp}]").volumes().get(0).emptyDir())
        .isPresent();
  }

  // helper/qos: quality of service
  @ParameterizedTest
  @CsvSource({
    "'', BestEffort",
    "'requests: {cpu: 1}', Burstable",
    "'limits: {cpu: 1}', Burstable",
    "'limits: {cpu: 1, memory: 1Gi}', Guaranteed",
    "'limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 500m, memory: 1Gi}', Burstable",
  })
  void qosClass_followsResources(String resources, String qos) {
    ClusterModel cluster =
        EMPTY.apply(
            Yaml.all(Yaml.pod("p", Yaml.container("a:1", "resources: {" + resources + "}"))));
    assertThat(cluster.pod("p").resource().status().orElseThrow().qosClass().orElseThrow().value())
        .isEqualTo(qos);
  }

  // plugin/pkg/admission/serviceaccount
  @Test
  void serviceAccount_default_bringsAToken() {
    PodSpec spec = spec(Yaml.container("a:1"));
    assertThat(spec.serviceAccountName()).contains("default");
    assertThat(spec.volumes()).anyMatch(volume -> volume.name().matches("kube-api-access-\\w{5}"));
    assertThat(spec.containers().get(0).volumeMounts())
        .anyMatch(m -> m.mountPath().equals("/var/run/secrets/kubernetes.io/serviceaccount"));
  }

  // plugin/pkg/admission/serviceaccount
  @Test
  void automountServiceAccountToken_false_bringsNone() {
    assertThat(spec(Yaml.container("a:1") + "\nautomountServiceAccountToken: false").volumes())
        .isEmpty();
  }

  // plugin/pkg/admission/serviceaccount
  @Test
  void serviceAccount_missing_isRefused() {
    assertThat(EMPTY)
        .rejects(
            Yaml.all(Yaml.pod("p", Yaml.container("a:1") + "\nserviceAccountName: nobody")),
            "error looking up service account default/nobody: serviceaccount \"nobody\" not found");
  }

  // controllers see the refusal as an event
  @Test
  void serviceAccount_missing_controllerSaysSo() {
    ClusterModel cluster =
        EMPTY.apply(
            Yaml.all(
                Yaml.deployment(
                    "web", "", Yaml.container("a:1") + "\nserviceAccountName: nobody")));
    assertThat(cluster.pods()).isEmpty();
    assertThat(cluster).hasEvent("FailedCreate", "serviceaccount \"nobody\" not found");
  }

  // plugin/pkg/admission/serviceaccount: pull secrets of the account
  @Test
  void imagePullSecrets_comeFromTheAccount() {
    String account =
        Yaml.object("v1", "ServiceAccount", "puller", "imagePullSecrets: [{name: reg}]");
    ClusterModel cluster =
        EMPTY.apply(
            Yaml.all(
                account, Yaml.pod("p", Yaml.container("a:1") + "\nserviceAccountName: puller")));
    assertThat(cluster.pod("p").resource().spec().orElseThrow().imagePullSecrets()).hasSize(1);
  }

  // plugin/pkg/admission/defaulttolerationseconds
  @Test
  void tolerations_areThreeHundredSeconds() {
    assertThat(spec(Yaml.container("a:1")).tolerations())
        .hasSize(2)
        .allMatch(t -> t.tolerationSeconds().orElse(0L) == 300);
  }

  // plugin/pkg/admission/priority
  @ParameterizedTest
  @CsvSource({"system-node-critical, 2000001000", "system-cluster-critical, 2000000000"})
  void systemPriorities_areBuiltIn(String name, int value) {
    assertThat(spec(Yaml.container("a:1") + "\npriorityClassName: " + name).priority())
        .contains(value);
  }

  // plugin/pkg/admission/priority
  @Test
  void priorityClass_missing_isRefused() {
    assertThat(EMPTY)
        .rejects(
            Yaml.all(Yaml.pod("p", Yaml.container("a:1") + "\npriorityClassName: nope")),
            "no PriorityClass with name nope was found");
  }

  // plugin/pkg/admission/priority: globalDefault
  @Test
  void priority_globalDefault_applies() {
    String standard =
        Yaml.object(
            "scheduling.k8s.io/v1", "PriorityClass", "std", "value: 7\nglobalDefault: true");
    ClusterModel cluster = EMPTY.apply(Yaml.all(standard, Yaml.pod("p", Yaml.container("a:1"))));
    assertThat(cluster.pod("p").resource().spec().orElseThrow().priority()).contains(7);
  }

  private static String limits(String item) {
    return Yaml.object("v1", "LimitRange", "limits", "spec: {limits: [{" + item + "}]}");
  }

  // defaults.go, SetDefaults_LimitRangeItem, and limitranger: defaults of containers
  @ParameterizedTest
  @CsvSource({
    "'type: Container, default: {cpu: 2}, defaultRequest: {cpu: 1}', 2, 1",
    "'type: Container, max: {cpu: 3}', 3, 3",
    "'type: Container, default: {cpu: 2}', 2, 2",
  })
  void limitRange_fillsInDefaults(String item, String limit, String request) {
    ClusterModel cluster =
        EMPTY.apply(Yaml.all(limits(item), Yaml.pod("p", Yaml.container("a:1"))));
    var resources =
        cluster
            .pod("p")
            .resource()
            .spec()
            .orElseThrow()
            .containers()
            .get(0)
            .resources()
            .orElseThrow();
    assertThat(resources.limits().get("cpu").text()).isEqualTo(limit);
    assertThat(resources.requests().get("cpu").text()).isEqualTo(request);
  }

  // limitranger: minimum, maximum, ratio
  @ParameterizedTest
  @CsvSource({
    "'type: Container, max: {cpu: 1}', 'limits: {cpu: 2}', 'maximum cpu usage per Container is 1,"
        + " but limit is 2'",
    "'type: Container, min: {cpu: 500m}', 'requests: {cpu: 100m}', 'minimum cpu usage per Container"
        + " is 500m, but request is 100m'",
    "'type: Container, maxLimitRequestRatio: {cpu: 2}', 'limits: {cpu: 1}, requests: {cpu: 250m}',"
        + " 'cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000'",
    "'type: Pod, max: {memory: 1Gi}', 'limits: {memory: 2Gi}', 'maximum memory usage per Pod is"
        + " 1Gi, but limit is 2Gi'",
  })
  void limitRange_violated_isRefused(String item, String resources, String why) {
    assertThat(EMPTY.apply(Yaml.all(limits(item))))
        .rejects(
            Yaml.all(Yaml.pod("p", Yaml.container("a:1", "resources: {" + resources + "}"))), why);
  }

  // limitranger: claims
  @Test
  void limitRange_claimTooLarge_isRefused() {
    assertThat(EMPTY.apply(Yaml.all(limits("type: PersistentVolumeClaim, max: {storage: 5Gi}"))))
        .rejects(
            Yaml.all(Yaml.claim("c", "6Gi", "ReadWriteOnce", "")),
            "maximum storage usage per PersistentVolumeClaim is 5Gi, but limit is 6Gi");
  }

  private static String quota(String hard) {
    return Yaml.object("v1", "ResourceQuota", "team", "spec: {hard: {" + hard + "}}");
  }

  // plugin/pkg/admission/resourcequota: counts and sums
  @ParameterizedTest
  @CsvSource({
    "'pods: 1', 'exceeded quota: team, requested: pods=1, used: pods=1, limited: pods=1'",
    "'requests.cpu: 1500m', 'exceeded quota: team, requested: requests.cpu=1, used: requests.cpu=1,"
        + " limited: requests.cpu=1500m'",
    "'count/pods: 1', 'exceeded quota: team, requested: count/pods=1, used: count/pods=1, limited:"
        + " count/pods=1'",
  })
  void quota_exceeded_isRefused(String hard, String why) {
    ClusterModel cluster =
        EMPTY.apply(Yaml.all(quota(hard), Yaml.pod("q", Yaml.requests("cpu: 1"))));
    assertThat(cluster).rejects(Yaml.all(Yaml.pod("p", Yaml.requests("cpu: 1"))), why);
  }

  // resourcequota: what a quota counts must be specified
  @Test
  void quota_onCpu_makesRequestsMandatory() {
    ClusterModel cluster =
        EMPTY.apply(
            Yaml.all(quota("requests.cpu: 4, limits.memory: 4Gi"), Yaml.deployment("web", 1)));
    assertThat(cluster.pods()).isEmpty();
    assertThat(cluster)
        .hasEvent(
            "FailedCreate",
            "failed quota: team: must specify limits.memory for: app; requests.cpu for: app");
  }

  // resourcequota: a ReplicaSet gets as many Pods as fit
  @Test
  void quota_limitsReplicas() {
    ClusterModel cluster = EMPTY.apply(Yaml.all(quota("pods: 2"), Yaml.deployment("web", 5)));
    assertThat(cluster.pods()).hasSize(2);
    assertThat(cluster).hasEvent("FailedCreate", "exceeded quota: team");
  }

  // resourcequota: claims, by class too
  @ParameterizedTest
  @CsvSource({
    "'persistentvolumeclaims: 0'",
    "'requests.storage: 1Gi'",
    "'gold.storageclass.storage.k8s.io/requests.storage: 1Gi'",
    "'gold.storageclass.storage.k8s.io/persistentvolumeclaims: 0'"
  })
  void quota_countsClaims(String hard) {
    assertThat(EMPTY.apply(Yaml.all(quota(hard))))
        .rejects(
            Yaml.all(Yaml.claim("c", "2Gi", "ReadWriteOnce", "storageClassName: gold")),
            "exceeded quota: team");
  }

  // resourcequota: services by type
  @ParameterizedTest
  @CsvSource({
    "'services.loadbalancers: 0', LoadBalancer",
    "'services.nodeports: 0', NodePort",
    "'services: 0', ClusterIP"
  })
  void quota_countsServices(String hard, String type) {
    assertThat(EMPTY.apply(Yaml.all(quota(hard))))
        .rejects(
            Yaml.all(svc("s", "type: " + type + ", ports: [{port: 80}]")), "exceeded quota: team");
  }

  // resourcequota: scopes
  @Test
  void quota_scopeBestEffort_countsOnlyThose() {
    String scoped =
        Yaml.object("v1", "ResourceQuota", "team", "spec: {hard: {pods: 0}, scopes: [BestEffort]}");
    assertThat(EMPTY.apply(Yaml.all(scoped)))
        .accepts(Yaml.all(Yaml.pod("p", Yaml.requests("cpu: 1"))))
        .rejects(Yaml.all(Yaml.pod("p", Yaml.container("a:1"))), "exceeded quota");
  }

  private static ClusterModel secured(String level) {
    return EMPTY.apply(
        Yaml.all(
            "apiVersion: v1\n"
                + "kind: Namespace\n"
                + "metadata:\n"
                + "  name: safe\n"
                + "  labels: {pod-security.kubernetes.io/enforce: "
                + level
                + "}\n"));
  }

  private static Manifests safePod(String podSpec) {
    return Yaml.all(Yaml.pod("p", podSpec).replace("{name: p,", "{name: p, namespace: safe,"));
  }

  // pod-security-admission/policy: baseline
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hostNetwork: true | host namespaces (hostNetwork=true)",
        "hostPID: true | host namespaces (hostPID=true)",
        "volumes: [{name: h, hostPath: {path: /}}] | hostPath volumes (volume \"h\")",
        "securityContext: {sysctls: [{name: kernel.msgmax, value: \"1\"}]} | forbidden sysctls"
            + " (kernel.msgmax)",
        "securityContext: {seccompProfile: {type: Unconfined}} | seccompProfile (pod must not set",
      })
  void podSecurity_baseline_pod(String field, String why) {
    assertThat(secured("baseline"))
        .rejects(
            safePod(Yaml.container("a:1") + "\n" + field),
            "violates PodSecurity \"baseline:latest\": " + why);
  }

  // pod-security-admission/policy: baseline, containers
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "securityContext: {privileged: true} | privileged (container \"app\" must not set"
            + " securityContext.privileged=true)",
        "securityContext: {capabilities: {add: [SYS_ADMIN]}} | non-default capabilities (container"
            + " \"app\" must not include \"SYS_ADMIN\"",
        "ports: [{containerPort: 80, hostPort: 80}] | hostPort (container \"app\" uses hostPort"
            + " 80)",
      })
  void podSecurity_baseline_container(String field, String why) {
    assertThat(secured("baseline")).rejects(safePod(Yaml.container("a:1", field)), why);
  }

  // pod-security-admission/policy: restricted
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allowPrivilegeEscalation != false (container \"app\" must set"
            + " securityContext.allowPrivilegeEscalation=false)",
        "unrestricted capabilities (container \"app\" must set"
            + " securityContext.capabilities.drop=[\"ALL\"])",
        "runAsNonRoot != true (pod or container \"app\" must set"
            + " securityContext.runAsNonRoot=true)",
        "seccompProfile (pod or container \"app\" must set securityContext.seccompProfile.type to"
            + " \"RuntimeDefault\" or \"Localhost\")",
      })
  void podSecurity_restricted_bareContainer(String why) {
    assertThat(secured("restricted")).rejects(safePod(Yaml.container("a:1")), why);
  }

  // pod-security-admission/policy: restricted can be met
  @Test
  void podSecurity_restricted_carefulPod_isTaken() {
    String careful =
        "securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities:"
            + " {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}";
    assertThat(secured("restricted")).accepts(safePod(Yaml.container("a:1", careful)));
  }

  // docs Pod Security Admission: workloads pass, their Pods do not
  @Test
  void podSecurity_workload_failsAtItsPods() {
    ClusterModel cluster =
        secured("restricted")
            .apply(
                Yaml.all(
                    Yaml.deployment("web", 1)
                        .replace(
                            "metadata: {name: web}", "metadata: {name: web, namespace: safe}")));
    assertThat(cluster.pods()).isEmpty();
    assertThat(cluster).hasEvent("FailedCreate", "violates PodSecurity \"restricted:latest\"");
  }

  // plugin/pkg/admission/namespace/lifecycle
  @Test
  void namespace_missing_isCreatedUnlessRequired() {
    Manifests pod =
        Yaml.all(
            Yaml.pod("p", Yaml.container("a:1"))
                .replace("{name: p,", "{name: p, namespace: shop,"));
    assertThat(EMPTY.apply(pod).get(Namespace.class, "shop")).isNotNull();
    assertThat(ClusterModel.builder().requireNamespaces().build())
        .rejects(pod, "namespaces \"shop\" not found");
  }

  // defaults.go, SetDefaults_Namespace; controllers for the account and the certificate
  @Test
  void namespace_hasLabelAccountAndCertificate() {
    ClusterModel cluster = EMPTY.apply(Yaml.all(Yaml.object("v1", "Namespace", "shop", "")));
    assertThat(cluster.get(Namespace.class, "shop").metadata().labels())
        .containsEntry("kubernetes.io/metadata.name", "shop");
    assertThat(cluster.get(ConfigMap.class, "shop/kube-root-ca.crt")).isNotNull();
  }

  // pkg/controller/namespace: all goes with it
  @Test
  void namespace_deleted_takesAll() {
    ClusterModel cluster =
        EMPTY
            .apply(
                Yaml.all(
                    Yaml.deployment("web", 2)
                        .replace(
                            "metadata: {name: web}", "metadata: {name: web, namespace: shop}")))
            .delete(Namespace.class, "shop");
    assertThat(cluster.pods()).isEmpty();
    assertThat(cluster.all(Namespace.class))
        .noneMatch(n -> n.metadata().name().orElse("").equals("shop"));
  }

  // defaults.go, SetDefaults_Service
  @Test
  void service_defaults() {
    ServiceSpec spec = service("ports: [{port: 80}]");
    assertThat(spec.type().orElseThrow().value()).isEqualTo("ClusterIP");
    assertThat(spec.sessionAffinity().orElseThrow().value()).isEqualTo("None");
    assertThat(spec.internalTrafficPolicy().orElseThrow().value()).isEqualTo("Cluster");
    assertThat(spec.ports().get(0).targetPort().orElseThrow().asText()).isEqualTo("80");
    assertThat(spec.ports().get(0).protocol().orElseThrow().value()).isEqualTo("TCP");
  }

  // ipallocator: dynamic addresses from the upper band
  @Test
  void service_getsAddressFromUpperBand() {
    assertThat(service("ports: [{port: 80}]").clusterIP()).contains("10.96.1.1");
    assertThat(EMPTY.get(Service.class, "kubernetes").spec().orElseThrow().clusterIP())
        .contains("10.96.0.1");
  }

  // portallocator: dynamic ports from the upper band 30086-32767
  @ParameterizedTest
  @CsvSource({"NodePort", "LoadBalancer"})
  void service_getsNodePortFromUpperBand(String type) {
    assertThat(
            service(
                    "type: "
                        + type
                        + ", ports: [{port: 80}, {name: b, port: 81}]"
                            .replace("{port: 80}", "{name: a, port: 80}"))
                .ports())
        .extracting(port -> port.nodePort().orElse(0))
        .containsExactly(30086, 30087);
  }

  // api core/v1: allocateLoadBalancerNodePorts false
  @Test
  void loadBalancer_withoutNodePorts() {
    assertThat(
            service("type: LoadBalancer, allocateLoadBalancerNodePorts: false, ports: [{port: 80}]")
                .ports()
                .get(0)
                .nodePort())
        .isEmpty();
  }

  // api core/v1: None and ExternalName have no address
  @Test
  void headlessAndExternal_haveNoAddress() {
    assertThat(service("clusterIP: None, ports: [{port: 80}]").clusterIP()).contains("None");
    assertThat(service("type: ExternalName, externalName: example.org").clusterIP()).isEmpty();
  }

  // portallocator: fixed ports must be free and in range
  @Test
  void nodePort_takenOrOutOfRange_isRefused() {
    ClusterModel cluster = cluster("type: NodePort, ports: [{port: 80, nodePort: 30500}]");
    assertThat(cluster)
        .rejects(
            Yaml.all(svc("t", "type: NodePort, ports: [{port: 80, nodePort: 30500}]")),
            "provided port is already allocated");
    assertThat(cluster)
        .rejects(
            Yaml.all(svc("t", "type: NodePort, ports: [{port: 80, nodePort: 80}]")),
            "provided port is not in the valid range");
  }

  // ValidateServiceUpdate: the address stays
  @Test
  void clusterIp_changed_isRefused() {
    assertThat(cluster("ports: [{port: 80}]"))
        .rejects(
            Yaml.all(svc("s", "clusterIP: 10.96.7.7, ports: [{port: 80}]")),
            "may not change once set");
  }

  // kubectl apply: addresses that the server gave stay
  @Test
  void service_appliedAgain_keepsItsAddresses() {
    ClusterModel before = cluster("type: NodePort, ports: [{port: 80}]");
    ClusterModel after =
        before.apply(Yaml.all(svc("s", "type: NodePort, ports: [{port: 80}], selector: {a: b}")));
    assertThat(after.get(Service.class, "s").spec().orElseThrow().clusterIP())
        .isEqualTo(before.get(Service.class, "s").spec().orElseThrow().clusterIP());
    assertThat(after.get(Service.class, "s").spec().orElseThrow().ports())
        .isEqualTo(before.get(Service.class, "s").spec().orElseThrow().ports());
  }

  // strategy of Secrets: stringData is written over data
  @Test
  void secret_stringDataBecomesData() {
    Secret secret =
        EMPTY
            .apply(Yaml.all(Yaml.object("v1", "Secret", "s", "stringData: {user: admin}")))
            .get(Secret.class, "s");
    assertThat(secret.data()).containsOnlyKeys("user");
    assertThat(secret.stringData()).isEmpty();
    assertThat(secret.type().orElseThrow().value()).isEqualTo("Opaque");
  }

  // ValidateConfigMapUpdate, ValidateSecretUpdate
  @ParameterizedTest
  @CsvSource({"ConfigMap, data", "Secret, stringData"})
  void immutable_changed_isRefused(String kind, String field) {
    ClusterModel cluster =
        EMPTY.apply(
            Yaml.all(Yaml.object("v1", kind, "c", "immutable: true\n" + field + ": {a: b}")));
    assertThat(cluster)
        .rejects(
            Yaml.all(Yaml.object("v1", kind, "c", "immutable: true\n" + field + ": {a: c}")),
            "field is immutable when `immutable` is set");
  }

  // SetDefaults_NetworkPolicy
  @ParameterizedTest
  @CsvSource({"'podSelector: {}', 1", "'podSelector: {}, egress: [{}]', 2"})
  void networkPolicy_policyTypes(String spec, int types) {
    assertThat(
            EMPTY
                .apply(
                    Yaml.all(
                        Yaml.object(
                            "networking.k8s.io/v1", "NetworkPolicy", "np", "spec: {" + spec + "}")))
                .get(NetworkPolicy.class, "np")
                .spec()
                .orElseThrow()
                .policyTypes())
        .hasSize(types);
  }

  // apimachinery: kinds nobody serves
  @Test
  void unknownKind_isRefusedUnlessDefined() {
    String custom = "apiVersion: acme.io/v1\nkind: Rocket\nmetadata: {name: r}\n";
    String definition =
        Yaml.object(
            "apiextensions.k8s.io/v1",
            "CustomResourceDefinition",
            "rockets.acme.io",
            "spec: {group: acme.io, scope: Namespaced, names: {kind: Rocket, plural: rockets},"
                + " versions: [{name: v1, served: true, storage: true,"
                + " schema: {openAPIV3Schema: {type: object}}}]}");
    assertThat(EMPTY)
        .rejects(Yaml.all(custom), "no matches for kind \"Rocket\" in version \"acme.io/v1\"");
    assertThat(EMPTY).accepts(Yaml.all(custom, definition));
  }

  // ValidatePodUpdate
  @Test
  void pod_changed_isRefusedButForItsImage() {
    ClusterModel cluster = EMPTY.apply(Yaml.all(Yaml.pod("p", Yaml.container("a:1"))));
    assertThat(cluster)
        .accepts(Yaml.all(Yaml.pod("p", Yaml.container("a:2"))))
        .rejects(
            Yaml.all(Yaml.pod("p", Yaml.container("a:1", "env: [{name: A, value: b}]"))),
            "pod updates may not change fields other than");
  }

  // storage/validation: classes do not change
  @Test
  void storageClass_provisionerChanged_isRefused() {
    ClusterModel cluster =
        EMPTY.apply(
            Yaml.all(Yaml.object("storage.k8s.io/v1", "StorageClass", "c", "provisioner: a.io/b")));
    assertThat(cluster)
        .rejects(
            Yaml.all(Yaml.object("storage.k8s.io/v1", "StorageClass", "c", "provisioner: a.io/c")),
            "updates to provisioner are forbidden");
  }

  // several problems are reported together, and nothing is applied
  @Test
  void apply_severalProblems_reportsAll() {
    Manifests bad =
        Yaml.all(
            Yaml.pod("p", Yaml.container("a:1") + "\nserviceAccountName: x"),
            Yaml.pod("q", Yaml.container("a:1") + "\npriorityClassName: why"));
    assertThatThrownBy(() -> EMPTY.apply(bad))
        .isInstanceOfSatisfying(LadingException.class, e -> assertThat(e.problems()).hasSize(2));
    assertThat(EMPTY.pods()).isEmpty();
  }

  // kubelet: config maps and secrets must be there
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "env: [{name: A, valueFrom: {configMapKeyRef: {name: c, key: k}}}] | configmap \"c\" not"
            + " found",
        "env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}] | secret \"s\" not found",
        "envFrom: [{configMapRef: {name: c}}] | configmap \"c\" not found",
      })
  void missingConfiguration_holdsThePod(String field, String why) {
    ClusterModel cluster = EMPTY.apply(Yaml.all(Yaml.pod("p", Yaml.container("a:1", field))));
    assertThat(cluster).pod("p").isNotReady();
    assertThat(cluster.pod("p").reason().orElse("")).contains(why);
  }

  // kubelet: optional references are no obstacle, and what appears lets the Pod start
  @Test
  void missingVolumeSource_appears_podStarts() {
    String pod =
        Yaml.pod(
            "p", Yaml.container("a:1") + "\nvolumes: [{name: c, configMap: {name: settings}}]");
    ClusterModel cluster = EMPTY.apply(Yaml.all(pod));
    assertThat(cluster).pod("p").isNotReady();
    assertThat(cluster).hasEvent("FailedMount", "configmap \"settings\" not found");
    assertThat(cluster.apply(Yaml.all(Yaml.object("v1", "ConfigMap", "settings", ""))))
        .pod("p")
        .isReady();
    assertThat(
            EMPTY.apply(Yaml.all(pod.replace("name: settings", "name: settings, optional: true"))))
        .pod("p")
        .isReady();
  }

  @Test
  void nodes_haveAddressesAndRanges() {
    var nodes = ClusterModel.builder().nodes(2).build().all(dev.lading.model.core.v1.Node.class);
    assertThat(nodes)
        .extracting(node -> node.spec().orElseThrow().podCIDR().orElse(""))
        .isEqualTo(List.of("10.244.0.0/24", "10.244.1.0/24"));
  }
}
