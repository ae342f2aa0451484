package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.helm.HelmCharts;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.KustomizationWriter;
import dev.lading.kustomize.KustomizeResult;
import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.kustomize.options.LoadRestriction;
import dev.lading.kustomize.options.MergeKeys;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.Overlay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeTest {

  private final Page page = Page.of("docs/kustomize.md");

  @TempDir Path directory;

  @BeforeEach
  void unpack() throws IOException {
    page.unpack(directory);
  }

  @Test
  void page_prints() throws IOException {
    page.prints(build().toYaml(), trace(), refused(), written());
  }

  private Manifests build() {
    Manifests prod = Kustomization.load(directory.resolve("overlays/prod")).build();
    return prod;
  }

  private String trace() {
    KustomizeResult traced = Kustomization.load(directory.resolve("overlays/prod")).trace();
    KustomizeResult.BuiltResource web = traced.resources().get(1);
    return web.id()
        + "\n"
        + web.source().replace(directory + "/", "")
        + "\n"
        + String.join("\n", web.transformers());
  }

  private String refused() {
    Map<String, String> files =
        Map.of(
            "kustomization.yaml", "resources: [web.yaml]\nnamePrefx: a-\n",
            "web.yaml", "{apiVersion: v1, kind: Pod, metadata: {name: web}}\n");
    try {
      Kustomization.load(FileTree.of(files), "").build();
    } catch (KustomizeException refused) {
      return refused.getMessage();
    }
    throw new AssertionError("not refused");
  }

  private String written() throws IOException {
    Manifests base = Kustomization.load(directory.resolve("base")).build();
    Overlay staging = Overlay.named("staging").namespace("staging").replicas("web", 2);
    KustomizationWriter.of(base).overlay(staging).writeTo(directory.resolve("written"));
    String folder = KustomizationWriter.folder(staging);
    assertThat(Kustomization.load(directory.resolve("written").resolve(folder)).build().toYaml())
        .isEqualTo(staging.apply(base).toYaml());
    return Files.readString(
        directory.resolve("written").resolve(folder).resolve("kustomization.yaml"));
  }

  @Test
  void options_areValues() {
    KustomizeOptions options =
        KustomizeOptions.defaults()
            .withLoadRestriction(LoadRestriction.NONE)
            .withMergeKeys(MergeKeys.CURRENT_API)
            .withCharts(new HelmCharts());
    Kustomization prod =
        Kustomization.load(directory.resolve("overlays/prod")).withOptions(options);
    assertThat(prod.result().findings()).isEmpty();
    assertThat(prod.result().warnings()).isEmpty();
  }

  @Test
  void files_inMemory() throws IOException {
    byte[] text =
        "configMapGenerator: [{name: a, literals: [b=c]}]\n".getBytes(StandardCharsets.UTF_8);
    FileTree files = FileTree.ofBytes(Map.of("shop/kustomization.yaml", text));
    Manifests built = Kustomization.load(files, "shop").build();
    assertThat(built.size()).isEqualTo(1);
  }
}
