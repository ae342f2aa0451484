package dev.lading.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final Manifests APP = OverlayCases.all().get(0).base();

  @Test
  void edit_typed_changesTheOneResource() {
    Manifests out =
        Overlay.named("prod")
            .edit(Deployment.class, "web", d -> d.withSpec(spec -> spec.minReadySeconds(5)))
            .apply(APP);
    assertThat(out.get(Deployment.class, "web").spec().minReadySeconds()).hasValue(5);
    assertThat(APP.diff(out).toString())
        .isEqualTo("~ apps/v1 Deployment web\n    + spec.minReadySeconds: 5\n");
  }

  @Test
  void edit_thatRenames_isFollowedByReferences() {
    Manifests out =
        Overlay.named("prod")
            .edit(ConfigMap.class, "settings", map -> map.withMetadata(meta -> meta.name("other")))
            .apply(APP);
    assertThat(out.toYaml())
        .contains("configMap:\n          name: other")
        .doesNotContain("settings");
  }

  @Test
  void reference_ofACustomResource_followsRenames() {
    GenericResource database =
        GenericResource.of(
            Map.of(
                "apiVersion",
                "example.com/v1",
                "kind",
                "Database",
                "metadata",
                Map.of("name", "db"),
                "spec",
                Map.of("config", Map.of("mapName", "settings"))));
    Manifests out =
        Overlay.named("prod")
            .reference("Database", "spec/config/mapName", "ConfigMap")
            .namePrefix("p-")
            .apply(APP.plus(database));
    assertThat(out.toYaml()).contains("mapName: p-settings");
  }

  @Test
  void containerImage_byContainerName_changesItsTag() {
    Manifests out = Overlay.named("prod").containerImage("side", i -> i.tag("2")).apply(APP);
    assertThat(out.toYaml()).contains("image: example.com/side:2");
  }

  @Test
  void removeAndAdd_changeTheSet() {
    Manifests out =
        Overlay.named("prod")
            .remove(Target.kind("Service"))
            .add(ConfigMap.builder().metadata(meta -> meta.name("new")).build())
            .apply(APP);
    assertThat(out.toString())
        .isEqualTo("Manifests[apps/v1 Deployment web, v1 ConfigMap settings, v1 ConfigMap new]");
  }

  @Test
  void targets_byLabelsAndExpressions_pick() {
    Manifests out =
        Overlay.named("prod")
            .labels(Map.of("tier", "front"), LabelScope.RESOURCES)
            .mergePatch(
                Target.all().labels("tier=front").name("w.*"), "metadata: {annotations: {a: b}}")
            .apply(APP);
    assertThat(out.stream().filter(r -> r.metadata().annotations().containsKey("a")).count())
        .isEqualTo(2);
  }

  @Test
  void sorted_dependencies_putsWhatIsReferredToFirst() {
    Manifests out =
        Overlay.named("prod").namePrefix("p-").sorted(SortOrder.DEPENDENCIES).apply(APP);
    assertThat(out.toString())
        .isEqualTo(
            "Manifests[v1 ConfigMap p-settings, apps/v1 Deployment p-web, v1 Service p-web]");
  }

  @Test
  void toString_showsStepsAndTargets_neverSecrets() {
    Overlay overlay =
        Overlay.named("prod")
            .namespace("prod")
            .image("nginx", i -> i.tag("2"))
            .edit(Deployment.class, "web", d -> d)
            .secret("keys", data -> data.put("pin", "1234"));
    assertThat(overlay.toString())
        .isEqualTo(
            """
            overlay prod
              1. namespace prod
              2. image nginx tag 2
              3. edit Deployment web
              4. create Secret keys
            """);
  }

  @Test
  void unmatched_step_failsOrIsAFinding() {
    Overlay overlay = Overlay.named("prod").edit(Deployment.class, "wbe", d -> d);
    assertThatThrownBy(() -> overlay.apply(APP))
        .isInstanceOf(OverlayFailure.class)
        .hasMessage(
            "overlay prod, step 1 (edit Deployment wbe): There is no resource for Deployment wbe;"
                + " correct the target, or drop the step");
    Overlaid lenient = overlay.onUnmatched(Unmatched.FINDING).applyWithFindings(APP);
    assertThat(lenient.manifests()).isEqualTo(APP);
    assertThat(lenient.findings())
        .extracting(Problem::code)
        .isEqualTo(List.of("overlay-unmatched"));
  }

  @Test
  void strategicMerge_itemWithoutKey_namesOverlayStepResourceAndPath() {
    Overlay overlay =
        Overlay.named("prod")
            .strategicMerge(
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
                    + "spec: {template: {spec: {containers: [{image: x}]}}}");
    assertThatThrownBy(() -> overlay.apply(APP))
        .hasMessageContaining("overlay prod, step 1 (strategic merge into Deployment web)")
        .hasMessageContaining("web.")
        .hasMessageContaining("spec.template.spec.containers")
        .hasMessageContaining("does not contain its merge key name");
  }

  @Test
  void patch_withAWrongType_saysWhichField() {
    Overlay overlay =
        Overlay.named("prod").mergePatch(Target.kind("Deployment"), "spec: {replicas: many}");
    assertThatThrownBy(() -> overlay.apply(APP)).hasMessageContaining("spec.replicas");
  }

  @Test
  void jsonPatch_ofAMissingPath_namesTheResource() {
    Overlay overlay =
        Overlay.named("prod").jsonPatch(Target.kind("Service"), "[{op: remove, path: /spec/none}]");
    assertThatThrownBy(() -> overlay.apply(APP))
        .hasMessageContaining("overlay prod, step 1 (JSON patch of Service)")
        .hasMessageContaining("/spec/none");
  }

  @Test
  void twoResources_withOneName_isRefused() {
    Overlay overlay =
        Overlay.named("prod")
            .add(ConfigMap.builder().metadata(meta -> meta.name("b")).build())
            .edit(ConfigMap.class, "b", map -> map.withMetadata(meta -> meta.name("settings")));
    assertThatThrownBy(() -> overlay.apply(APP)).hasMessageContaining("already registered id");
  }
}
