package dev.lading.docs;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.dsl.Volumes.configMapVolume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.overlay.LabelScope;
import dev.lading.overlay.Overlaid;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.SortOrder;
import dev.lading.overlay.Target;
import dev.lading.overlay.Unmatched;
import dev.lading.overlay.ValueCopy;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlaysTest {

  private final Manifests app = app();

  @Test
  void page_prints() throws IOException {
    Page.of("docs/overlays.md")
        .prints(
            app.toYaml(),
            prod().toYaml(),
            app.diff(patched()).toString(),
            generated().toYaml(),
            catchThrowable(this::unmatched).getMessage(),
            found().findings().get(0).toString());
  }

  private static Manifests app() {
    ConfigMapDraft config = configMap("settings").put("log", "info");
    DeploymentDraft web =
        deployment("web").container("web", c -> c.image("example.com/web:1.0").envFrom(config));
    Manifests app = manifests(config, web);
    return app;
  }

  private Manifests prod() {
    Overlay prod =
        Overlay.named("prod")
            .namespace("prod")
            .namePrefix("prod-")
            .labels(Map.of("env", "prod"), LabelScope.PODS)
            .image("example.com/web", image -> image.tag("1.1"))
            .replicas("web", 3)
            .mergeConfigMap("settings", Map.of("log", "warn"));
    return prod.apply(app);
  }

  private Manifests patched() {
    Overlay patches =
        Overlay.named("patches")
            .edit(Deployment.class, "web", web -> web.withSpec(spec -> spec.minReadySeconds(10)))
            .strategicMerge(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {spec: {containers: [{name: web, tty: true}]}}}
                """)
            .jsonPatch(
                Target.kind("Deployment").named("web"),
                "[{op: add, path: /spec/paused, value: true}]")
            .copy(
                ValueCopy.from(Target.kind("ConfigMap").named("settings"), "data.log")
                    .toCreating(Target.kind("Deployment"), "metadata.annotations.log"));
    return patches.apply(app);
  }

  private Manifests generated() {
    Overlay generate =
        Overlay.named("flags")
            .add(
                deployment("job")
                    .container(
                        "job", c -> c.image("job:1").mount("/flags", configMapVolume("flags")))
                    .build())
            .configMap("flags", data -> data.put("beta", "on"));
    return generate.apply(Manifests.empty());
  }

  private Manifests unmatched() {
    Overlay typo = Overlay.named("typo").replicas("wbe", 3);
    Manifests out = typo.apply(app);
    return out;
  }

  private Overlaid found() {
    Overlay typo = Overlay.named("typo").replicas("wbe", 3);
    Overlaid result = typo.onUnmatched(Unmatched.FINDING).applyWithFindings(app);
    return result;
  }

  @Test
  void overlays_compose() {
    Overlay common = Overlay.named("common").label("team", "shop");
    Overlay prod = Overlay.named("prod").namespace("prod");
    Overlay both = common.then(prod).sorted(SortOrder.KUSTOMIZE_LEGACY);
    assertThat(both.apply(app).stream())
        .allSatisfy(r -> assertThat(r.metadata().namespace()).hasValue("prod"))
        .allSatisfy(r -> assertThat(r.metadata().labels()).containsEntry("team", "shop"));
  }

  @Test
  void targets_select() {
    Overlay overlay =
        Overlay.named("web only")
            .remove(Target.kind("ConfigMap").labels("tier in (debug)"))
            .mergePatch(Target.type(Deployment.class).name("we.*"), "spec: {paused: true}");
    assertThat(overlay.onUnmatched(Unmatched.FINDING).apply(app).size()).isEqualTo(2);
  }
}
