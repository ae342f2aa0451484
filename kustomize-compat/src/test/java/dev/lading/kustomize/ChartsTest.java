package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.packages.ChartFiles;
import dev.lading.packages.ChartRenderer;
import dev.lading.packages.ChartRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a renderer of charts is asked, whichever it is. */
class ChartsTest {

  private static final String MAP = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n";

  private static final FileTree TREE =
      FileTree.of(
          Map.of(
              "top/kustomization.yaml",
              "helmCharts:\n- {name: cart, releaseName: shop, namespace: trade, skipTests: true}\n",
              "top/charts/cart/values.yaml",
              "a: 1\n",
              "top/charts/cart/templates/a.yaml",
              MAP,
              "top/charts/cartoon/values.yaml",
              "b: 1\n"));

  @Test
  void build_chartInMemory_givesTheRendererItsFilesAndNoOthers() {
    List<ChartRequest> asked = new ArrayList<>();
    String built =
        build(
            TREE,
            request -> {
              asked.add(request);
              return MAP;
            });
    assertThat(built).contains("name: a");
    ChartRequest request = asked.get(0);
    assertThat(request.releaseName()).isEqualTo("shop");
    assertThat(request.namespace()).isEqualTo("trade");
    assertThat(request.skipTests()).isTrue();
    assertThat(request.values()).containsExactly("a: 1\n");
    Map<String, byte[]> contents = ((ChartFiles.InMemory) request.files()).contents();
    assertThat(contents).containsOnlyKeys("values.yaml", "templates/a.yaml");
    assertThat(contents.get("templates/a.yaml")).isEqualTo(MAP.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void build_treeThatListsNothing_saysThatTheChartCannotBeRead() {
    FileTree unlisted =
        new FileTree() {
          @Override
          public Entry resolve(String path) throws IOException {
            return TREE.resolve(path);
          }

          @Override
          public byte[] read(String path, int limit) throws IOException {
            return TREE.read(path, limit);
          }
        };
    assertThatThrownBy(() -> build(unlisted, request -> MAP))
        .isInstanceOf(KustomizeException.class)
        .hasMessageContaining(
            "chart cart cannot be read: files at /top/charts/cart cannot be listed");
  }

  private static String build(FileTree tree, ChartRenderer renderer) {
    return Kustomization.load(tree, "top")
        .withOptions(KustomizeOptions.defaults().withCharts(renderer))
        .result()
        .toYaml();
  }
}
