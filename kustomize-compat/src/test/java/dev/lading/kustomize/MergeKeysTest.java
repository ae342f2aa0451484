package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.kustomize.options.MergeKeys;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What patches do to lists, with the keys kustomize knows and with the current ones. */
class MergeKeysTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers: [{name: a, image: x}, {name: b, image: "y"}]
        resourceClaims: [{name: gpu, resourceClaimName: g}]
      """;

  private static KustomizeResult built(String spec, KustomizeOptions options) {
    String patch = "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: " + spec + "}";
    FileTree files =
        FileTree.of(
            Map.of(
                "pod.yaml",
                POD,
                "kustomization.yaml",
                "resources: [pod.yaml]\npatches:\n- patch: '" + patch + "'\n"));
    return Kustomization.load(files, "/").withOptions(options).result();
  }

  private static KustomizeResult built(String spec) {
    return built(spec, KustomizeOptions.defaults());
  }

  private static List<?> list(KustomizeResult result, String field) {
    Map<?, ?> spec = (Map<?, ?>) result.manifests().resources().get(0).toTree().get("spec");
    return spec != null && spec.get(field) instanceof List<?> list ? list : List.of();
  }

  @Test
  void findings_itemWithoutItsKey_areReported() {
    KustomizeResult result = built("{containers: [{image: z}]}");
    assertThat(list(result, "containers"))
        .hasSizeLessThan(3)
        .isNotEqualTo(list(built("{}"), "containers"));
    assertThat(result.findings()).hasSize(1);
    Problem finding = result.findings().get(0);
    assertThat(finding.path()).isEqualTo("spec.containers[0]");
    assertThat(finding.message()).contains("has no name");
    assertThat(finding.source()).contains("patch of web");
  }

  @Test
  void findings_itemsWithKeysOrDirectives_areNone() {
    assertThat(built("{containers: [{name: a, image: z}]}").findings()).isEmpty();
    assertThat(built("{containers: [{$patch: replace}, {image: z}]}").findings()).isEmpty();
    assertThat(built("{containers: [{name: a, ports: [{containerPort: 1}]}]}").findings())
        .isEmpty();
  }

  @Test
  void withMergeKeys_currentApi_mergesListsKustomizeReplaces() {
    String patch = "{resourceClaims: [{name: nic, resourceClaimName: n}]}";
    assertThat(list(built(patch), "resourceClaims")).hasSize(1);
    KustomizeOptions current = KustomizeOptions.defaults().withMergeKeys(MergeKeys.CURRENT_API);
    assertThat(list(built(patch, current), "resourceClaims")).hasSize(2);
    assertThat(list(built("{containers: [{name: b, image: z}]}", current), "containers"))
        .hasSize(2);
  }
}
