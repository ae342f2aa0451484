package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.model.rbac.v1.ClusterRoleBinding;
import dev.lading.model.rbac.v1.RoleBinding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Relations come from objects. */
class WiringTest {

  private static PodSpec podOf(Deployment deployment) {
    return deployment.spec().template().spec().orElseThrow();
  }

  private static List<String> mountsOf(Container container) {
    return container.volumeMounts().stream().map(VolumeMount::name).toList();
  }

  @Test
  void sameVolume_mountedByTwoContainers_isThereOnce() {
    ConfigMapDraft config = configMap("app.config").put("a", "1");
    PodSpec pod =
        podOf(
            deployment("web")
                .initContainer("i", c -> c.image("x").mount("/i", config.readOnly()))
                .container("a", c -> c.image("x").mount("/a", config))
                .container("b", c -> c.image("x").mount("/b", config.volume().subPath("a")))
                .build());
    assertThat(pod.volumes()).extracting(Volume::name).containsExactly("app-config");
    assertThat(pod.initContainers().get(0).volumeMounts().get(0).readOnly()).contains(true);
    assertThat(pod.containers().get(1).volumeMounts().get(0).subPath()).contains("a");
  }

  @Test
  void differentThings_ofOneName_getDifferentVolumes() {
    ConfigMapDraft config = configMap("app").put("a", "1").put("b", "2");
    PodSpec pod =
        podOf(
            deployment("web")
                .container(
                    "a",
                    c ->
                        c.image("x")
                            .mount("/a", config)
                            .mount("/b", secret("app").put("k", "v"))
                            .mount("/c", config.items("b"))
                            .mount("/d", emptyDir("app-2")))
                .build());
    assertThat(mountsOf(pod.containers().get(0))).containsExactly("app", "app-3", "app-4", "app-2");
  }

  @Test
  void longNames_becomeLabels() {
    String name = "a".repeat(58) + ".b.c";
    PodSpec pod =
        podOf(
            deployment("web")
                .container("a", c -> c.image("x").mount("/a", configMap(name).put("k", "v")))
                .build());
    assertThat(pod.volumes().get(0).name()).isEqualTo("a".repeat(58));
  }

  @Test
  void declaredVolume_isMountedByName() {
    PodSpec pod =
        podOf(
            deployment("web")
                .container("a", c -> c.image("x").mount("/a", "scratch"))
                .volume(emptyDir("scratch"))
                .build());
    assertThat(pod.volumes()).extracting(Volume::name).containsExactly("scratch");
  }

  @Test
  void service_ofAWorkload_takesSelectorAndPorts() {
    DeploymentDraft web =
        deployment("web")
            .namespace("shop")
            .selectorLabel("app", "web")
            .label("team", "a")
            .container("c", c -> c.image("x").port("http", 80).port("admin", 9000));
    Service service = web.service("front").build();
    assertThat(service.metadata().namespace()).contains("shop");
    assertThat(service.metadata().labels()).isEqualTo(Map.of("team", "a"));
    assertThat(service.spec().orElseThrow().selector()).isEqualTo(Map.of("app", "web"));
    assertThat(service.spec().orElseThrow().ports())
        .extracting(port -> port.name().orElse("") + port.port() + port.targetPort().orElseThrow())
        .containsExactly("http80http", "admin9000admin");
  }

  @Test
  void selectorAndPodLabels_agree_whateverIsSaid() {
    Deployment web =
        deployment("web")
            .label("app.kubernetes.io/name", "other")
            .podLabel("app.kubernetes.io/name", "third")
            .container("c", c -> c.image("x"))
            .build();
    Map<String, String> selector = web.spec().selector().matchLabels();
    assertThat(selector).isEqualTo(Map.of("app.kubernetes.io/name", "web"));
    assertThat(web.spec().template().metadata().orElseThrow().labels())
        .containsAllEntriesOf(selector);
  }

  @Test
  void statefulSet_takesItsHeadlessService_orTheOneItNames() {
    StatefulSetDraft db = statefulSet("db").container("c", c -> c.image("x"));
    assertThat(serviceName(manifests(db, db.headlessService("peers")))).isEqualTo("peers");
    assertThat(serviceName(manifests(db.headlessService("peers"), db))).isEqualTo("peers");
    StatefulSetDraft other = db.governedBy("known");
    assertThat(serviceName(manifests(other, db.headlessService("peers")))).isEqualTo("known");
    assertThat(manifests(db).get(StatefulSet.class, "db").spec().serviceName()).isEmpty();
  }

  private static String serviceName(Manifests manifests) {
    return manifests.get(StatefulSet.class, "db").spec().serviceName().orElse("");
  }

  @Test
  void ingress_leadsToPorts_byNameOrNumber() {
    ServiceDraft one = service("one").port(80);
    ServiceDraft two = service("two").port(80, "http").port(90, "admin");
    Ingress ingress =
        ingress("i")
            .route("a.b", "/", one)
            .route("c.d", "/", two.at("admin"))
            .route("a.b", "/two", two.at(80))
            .build();
    assertThat(ingress.spec().orElseThrow().rules())
        .extracting(rule -> rule.host().orElse("") + rule.http().orElseThrow().paths().size())
        .containsExactly("a.b2", "c.d1");
    assertThat(ingress.toTree().toString())
        .contains("service={name=one, port={number=80}}")
        .contains("service={name=two, port={name=admin}}")
        .contains("service={name=two, port={number=80}}");
  }

  @Test
  void bindings_findTheNamespaceOfTheAccount() {
    RoleDraft role = role("r").namespace("x").allow(r -> r.get().resources("pods"));
    RoleBinding same = role.to(serviceAccount("a")).build();
    assertThat(same.subjects().get(0).namespace()).contains("x");
    RoleBinding other = role.to(serviceAccount("a").namespace("y")).build();
    assertThat(other.subjects().get(0).namespace()).contains("y");
    ClusterRoleDraft wide = clusterRole("w").allow(r -> r.get().resources("nodes"));
    Manifests app = application("app").namespace("z").manifests(wide.to(serviceAccount("a")));
    ClusterRoleBinding binding = app.get(ClusterRoleBinding.class, "w");
    assertThat(binding.subjects().get(0).namespace()).contains("z");
    assertThat(binding.metadata().namespace()).isEmpty();
  }

  @Test
  void manifests_takeEverythingThatHoldsResources() {
    ConfigMap typed = ConfigMap.builder().metadata(meta -> meta.name("typed")).build();
    GenericResource generic =
        GenericResource.of(
            Map.of("apiVersion", "x/v1", "kind", "X", "metadata", Map.of("name", "generic")));
    Manifests others = manifests(configMap("other"));
    assertThat(manifests(configMap("draft"), typed, generic, others, List.of(secret("s"))))
        .extracting(resource -> resource.metadata().name().orElseThrow())
        .containsExactly("draft", "typed", "generic", "other", "s");
  }

  @Test
  void application_labelsAndPlacesDrafts_butChangesNothingTheySay() {
    Manifests app =
        application("shop")
            .namespace("ns")
            .instance("blue")
            .manifests(
                configMap("a").namespace("own").label("app.kubernetes.io/part-of", "mine"),
                deployment("web").selectorLabel("app", "web").container("c", c -> c.image("x")),
                storageClass("fast").provisioner("p"));
    assertThat(app.get(ConfigMap.class, "a").metadata().namespace()).contains("own");
    assertThat(app.get(ConfigMap.class, "a").metadata().labels())
        .isEqualTo(
            Map.of(
                "app.kubernetes.io/part-of", "mine",
                "app.kubernetes.io/instance", "blue",
                "app.kubernetes.io/name", "a"));
    Deployment web = app.get(Deployment.class, "web");
    assertThat(web.metadata().namespace()).contains("ns");
    assertThat(web.spec().selector().matchLabels()).isEqualTo(Map.of("app", "web"));
    assertThat(app.resources().get(2).metadata().namespace()).isEmpty();
  }

  @Test
  void tweaks_reachEveryLevel_inOrder() {
    Deployment web =
        deployment("web")
            .tweak(d -> d.withSpec(d.spec().withPaused(true)))
            .tweakPods(t -> t.withSpec(t.spec().orElseThrow().withNodeName("n")))
            .container("c", c -> c.image("x").tweak(t -> t.withWorkingDir("/w")))
            .build();
    assertThat(web.spec().paused()).contains(true);
    assertThat(podOf(web).nodeName()).contains("n");
    assertThat(podOf(web).containers().get(0).workingDir()).contains("/w");
  }

  @Test
  void editContainer_changesOne_andVariablesStayInPlace() {
    DeploymentDraft base =
        deployment("web")
            .container("a", c -> c.image("x").env("A", "1").env("B", "2"))
            .container("b", c -> c.image("y"));
    Deployment edited = base.editContainer("a", c -> c.image("z").env("A", "3")).build();
    assertThat(podOf(edited).containers().get(0).image()).contains("z");
    assertThat(podOf(edited).containers().get(0).env())
        .extracting(env -> env.name() + env.value().orElse(""))
        .containsExactly("A3", "B2");
    assertThat(podOf(base.build()).containers().get(0).image()).contains("x");
  }
}
