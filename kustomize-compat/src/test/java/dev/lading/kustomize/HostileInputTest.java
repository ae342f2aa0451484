package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeLimits;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.problem.LadingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is out to do harm ends in a problem, soon, and on a small stack. */
class HostileInputTest {

  private static final String CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

  private static void refuses(Map<String, String> files, String phrase) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                Kustomization.load(FileTree.of(files), "top").result();
              } catch (Throwable failure) { // whatever it is, it is looked at below
                thrown.set(failure);
              }
            },
            "small",
            512 << 10);
    small.start();
    Assertions.assertThatCode(() -> small.join(Duration.ofSeconds(60).toMillis()))
        .doesNotThrowAnyException();
    assertThat(small.isAlive()).isFalse();
    assertThat(thrown.get()).isInstanceOf(LadingException.class).hasMessageContaining(phrase);
  }

  private static void refuses(String resource, String phrase) {
    refuses(
        Map.of("top/kustomization.yaml", "resources: [r.yaml]\n", "top/r.yaml", resource), phrase);
  }

  @Test
  void result_aliasBomb_isRefused() {
    StringBuilder bomb =
        new StringBuilder(CONFIG_MAP + "data:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append("  a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [")
          .append(String.join(", ", List.of(before, before, before, before, before, before)))
          .append("]\n");
    }
    refuses(bomb.toString(), "excessive aliasing");
  }

  @Test
  void result_valueThatContainsItself_isRefused() {
    refuses(CONFIG_MAP + "data: &d {x: *d}\n", "contains itself");
  }

  @Test
  void result_deepNesting_isRefused() {
    refuses(CONFIG_MAP + "data: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n", "deep");
  }

  @Test
  void result_chainOfBases_isRefused() {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      files.put(i + "/kustomization.yaml", "resources: [../" + (i + 1) + "]\n");
    }
    files.put("top/kustomization.yaml", "resources: [../0]\n");
    refuses(files, "nested more than");
  }

  @Test
  void result_basesThatMultiply_areRefused() {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      String next = "../" + (i + 1);
      files.put(i + "a/kustomization.yaml", "namePrefix: a\nresources: [" + next + "]\n");
      files.put(i + "/kustomization.yaml", "resources: [../" + i + "a, ../" + i + "b]\n");
      files.put(i + "b/kustomization.yaml", "namePrefix: b\nresources: [" + next + "]\n");
    }
    files.put("40/kustomization.yaml", "resources: [r.yaml]\n");
    files.put("40/r.yaml", CONFIG_MAP);
    files.put("top/kustomization.yaml", "resources: [../0]\n");
    refuses(files, "kustomizations");
  }

  @Test
  void result_regularExpressionThatExplodes_isRefused() {
    for (String pattern :
        List.of("((a{1000}){1000}){1000}", "(".repeat(5_000) + ")".repeat(5_000))) {
      refuses(
          Map.of(
              "top/kustomization.yaml",
              "resources: [r.yaml]\npatches:\n- patch: '[{\"op\": \"remove\", \"path\": \"/x\"}]'\n"
                  + "  target: {name: '"
                  + pattern
                  + "'}\n",
              "top/r.yaml",
              CONFIG_MAP),
          "error parsing regexp");
    }
  }

  @Test
  void result_copiesThatMultiply_areRefused() {
    StringBuilder patch = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      patch.append("    - {op: copy, from: /data, path: /data/c").append(i).append("}\n");
    }
    refuses(
        Map.of(
            "top/kustomization.yaml",
            "resources: [r.yaml]\npatches:\n- patch: |-\n"
                + patch
                + "  target: {kind: ConfigMap}\n",
            "top/r.yaml",
            CONFIG_MAP + "data: {k: v}\n"),
        "copy operations make more");
  }

  @Test
  void result_enormousIndices_areRefused() {
    for (String index : List.of("2147483647", "99999999999999999999")) {
      refuses(
          Map.of(
              "top/kustomization.yaml",
              "resources: [r.yaml]\nreplacements:\n- source: {kind: ConfigMap}\n  targets:\n"
                  + "  - select: {kind: ConfigMap}\n    fieldPaths: [list."
                  + index
                  + "]\n"
                  + "    options: {create: true}\n",
              "top/r.yaml",
              CONFIG_MAP + "list: [a]\n"),
          "unable to find or create field");
    }
  }

  @Test
  void result_linkOutOfTheDirectory_isRefused(@TempDir Path scratch) throws IOException {
    Path secret = Files.writeString(scratch.resolve("secret"), "x\n");
    Path top = Files.createDirectory(scratch.resolve("top"));
    Files.createSymbolicLink(top.resolve("link"), secret);
    Files.writeString(
        top.resolve("kustomization.yaml"), "configMapGenerator: [{name: a, files: [link]}]\n");
    assertThatThrownBy(() -> Kustomization.load(top).result())
        .isInstanceOf(LadingException.class)
        .hasMessageContaining("security; file");
  }

  @Test
  void result_largePatch_endsSoon() {
    StringBuilder patch = new StringBuilder(CONFIG_MAP + "data:\n");
    String line = "x".repeat(1_000);
    for (int i = 0; i < 50_000; i++) {
      patch.append("  k").append(i).append(": ").append(line).append('\n');
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("top/kustomization.yaml", "resources: [r.yaml]\npatches: [{path: p.yaml}]\n");
    files.put("top/r.yaml", CONFIG_MAP);
    files.put("top/p.yaml", patch.toString());
    Assertions.assertThat(Kustomization.load(FileTree.of(files), "top").result().resources())
        .hasSize(1);
    KustomizeOptions small =
        KustomizeOptions.defaults().withLimits(new KustomizeLimits(10, 10, 10, 1 << 20));
    assertThatThrownBy(
            () -> Kustomization.load(FileTree.of(files), "top").withOptions(small).result())
        .isInstanceOf(LadingException.class)
        .hasMessageContaining("more than 1048576 bytes");
  }

  @Test
  void zip_entryThatLeadsOut_isRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("../out"));
      zip.closeEntry();
    }
    assertThatThrownBy(() -> FileTree.zip(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(LadingException.class)
        .hasMessageContaining("leads out");
  }

  @Test
  void result_remoteSource_isRefusedWithARemedy() {
    refuses(
        Map.of("top/kustomization.yaml", "resources: ['https://example.com/a/b?ref=v1']\n"),
        "not fetched");
  }
}
