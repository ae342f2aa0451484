package dev.lading.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.core.v1.ConfigMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

  @TempDir Path directory;

  @Test
  void write_resources_makesOneFileEach() throws Exception {
    Manifests.of(config("a"), config("b")).writeTo(directory);
    assertThat(names()).containsExactly(".lading-files", "configmap-a.yaml", "configmap-b.yaml");
    assertThat(directory.resolve("configmap-a.yaml"))
        .hasContent("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
  }

  @Test
  void write_again_touchesNothing() throws Exception {
    Manifests manifests = Manifests.of(config("a"));
    manifests.writeTo(directory);
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    for (String name : names()) {
      Files.setLastModifiedTime(directory.resolve(name), longAgo);
    }
    manifests.writeTo(directory);
    for (String name : names()) {
      assertThat(Files.getLastModifiedTime(directory.resolve(name))).isEqualTo(longAgo);
    }
  }

  @Test
  void write_fewerResources_removesOnlyItsOwnFiles() throws Exception {
    Files.writeString(directory.resolve("configmap-mine.yaml"), "by hand");
    Manifests.of(config("a"), config("b")).writeTo(directory);
    Manifests.of(config("b")).writeTo(directory);
    assertThat(names()).containsExactly(".lading-files", "configmap-b.yaml", "configmap-mine.yaml");
  }

  @Test
  void write_sameNameInTwoNamespaces_usesLongerNames() throws Exception {
    ConfigMap other = config("a").withMetadata(meta -> meta.namespace("prod"));
    Manifests.of(config("a"), other).writeTo(directory);
    assertThat(names())
        .containsExactly(".lading-files", "v1-configmap-a.yaml", "v1-configmap-prod-a.yaml");
  }

  @Test
  void write_hostileNames_stayInside() throws Exception {
    GenericResource hostile =
        GenericResource.of(
            Map.of(
                "apiVersion", "../x/v1",
                "kind", "../../Evil",
                "metadata", Map.of("name", "../../etc/passwd\u0000")));
    Manifests.of(hostile).writeTo(directory);
    assertThat(names()).hasSize(2).allMatch(name -> !name.contains("/"));
    assertThat(directory.resolveSibling("etc")).doesNotExist();
  }

  @Test
  void write_editedIndex_removesNothingOutside() throws Exception {
    Path outside = Files.writeString(directory.resolveSibling("keep.yaml"), "keep");
    Path inside = Files.createDirectory(directory.resolve("sub"));
    Files.writeString(inside.resolve(".lading-files"), "../keep.yaml\n" + outside + "\n");
    Manifests.of(config("a")).writeTo(inside);
    assertThat(outside).exists();
  }

  @Test
  void write_overASymbolicLink_replacesTheLink() throws Exception {
    Path target = Files.writeString(directory.resolve("target.txt"), "precious");
    Files.createSymbolicLink(directory.resolve("configmap-a.yaml"), target);
    Manifests.of(config("a")).writeTo(directory);
    assertThat(target).hasContent("precious");
    assertThat(Files.isSymbolicLink(directory.resolve("configmap-a.yaml"))).isFalse();
  }

  @Test
  void write_namesThatDifferInCaseOnly_isRefusedBeforeAnythingIsWritten() {
    Map<String, Object> lower =
        Map.of("apiVersion", "v1", "kind", "Thing", "metadata", Map.of("name", "a"));
    Map<String, Object> upper =
        Map.of("apiVersion", "v1", "kind", "Thing", "metadata", Map.of("name", "A"));
    Manifests manifests = Manifests.of(GenericResource.of(lower), GenericResource.of(upper));
    assertThatThrownBy(() -> manifests.writeTo(directory))
        .hasMessage(
            "Two resources would be written to v1-thing-a.yaml; give them names that differ in more"
                + " than case");
    assertThat(directory).isEmptyDirectory();
  }

  private static ConfigMap config(String name) {
    return ConfigMap.builder().metadata(meta -> meta.name(name)).build();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
