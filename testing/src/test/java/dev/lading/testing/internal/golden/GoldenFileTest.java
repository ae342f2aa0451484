package dev.lading.testing.internal.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {

  private static final GoldenPolicy LOCAL = new GoldenPolicy(false, false);
  private static final GoldenPolicy UPDATE = new GoldenPolicy(true, false);
  private static final GoldenPolicy CI = new GoldenPolicy(false, true);
  private static final GoldenPolicy CI_UPDATE = new GoldenPolicy(true, true);

  @TempDir private Path directory;

  private String check(GoldenPolicy policy, Manifests manifests) {
    return new GoldenFile(directory.resolve("app.yaml"), policy)
        .check(GoldenManifests.text(manifests), GoldenManifests::difference);
  }

  private static ConfigMap map(String name, String value) {
    return ConfigMap.builder().metadata(m -> m.name(name)).putData("key", value).build();
  }

  @Test
  void firstRun_makesTheFile_thenCompares() throws Exception {
    assertThat(check(LOCAL, Manifests.of(map("a", "1")))).isEmpty();
    assertThat(Files.readString(directory.resolve("app.yaml")))
        .isEqualTo(
            """
            apiVersion: v1
            data:
              key: "1"
            kind: ConfigMap
            metadata:
              name: a
            """);
    assertThat(check(LOCAL, Manifests.of(map("a", "1")))).isEmpty();
    assertThat(check(LOCAL, Manifests.of(map("a", "2"), map("b", "1"))))
        .isEqualTo(
            "golden file "
                + directory.resolve("app.yaml")
                + " differs; rewrite it with -Dlading.updateGolden=true if the change is right\n\n"
                + "(- only recorded, + only actual, ~ recorded → actual)\n"
                + "+ v1 ConfigMap b\n~ v1 ConfigMap a\n    ~ data.key: 1 → 2\n");
  }

  @Test
  void update_rewrites() {
    check(LOCAL, Manifests.of(map("a", "1")));
    assertThat(check(UPDATE, Manifests.of(map("a", "2")))).isEmpty();
    assertThat(check(CI, Manifests.of(map("a", "2")))).isEmpty();
  }

  @Test
  void buildServer_makesAndRewritesNothing() {
    assertThat(check(CI_UPDATE, Manifests.of(map("a", "1"))))
        .startsWith("there is no golden file ")
        .contains("none is made on a build server");
    assertThat(directory).isEmptyDirectory();
    check(LOCAL, Manifests.of(map("a", "1")));
    assertThat(check(CI_UPDATE, Manifests.of(map("a", "2"))))
        .contains("it is not rewritten, because this is a build server");
  }

  @Test
  void otherLayoutOfTheSame_isNoDifference() throws Exception {
    Files.writeString(
        directory.resolve("app.yaml"),
        "# by hand\r\n{kind: ConfigMap, apiVersion: v1, metadata: {name: a}, data: {key: '1'}}\r\n");
    assertThat(check(CI, Manifests.of(map("a", "1")))).isEmpty();
  }

  @Test
  void otherOrder_isADifference() {
    check(LOCAL, Manifests.of(map("a", "1"), map("b", "1")));
    assertThat(check(LOCAL, Manifests.of(map("b", "1"), map("a", "1"))))
        .endsWith(
            """
            the same resources in another order:
            from line 1 on:
            - v1 ConfigMap a
            - v1 ConfigMap b
            + v1 ConfigMap b
            + v1 ConfigMap a
            """);
  }

  @Test
  void secrets_areDigests_andChangesAreSeen() throws Exception {
    Secret secret =
        Secret.builder().metadata(m -> m.name("s")).putStringData("key", "S3CR3T").build();
    check(LOCAL, Manifests.of(secret));
    assertThat(Files.readString(directory.resolve("app.yaml")))
        .contains("key: '***(sha256:dc941a11)'")
        .doesNotContain("S3CR3T");
    Secret other =
        Secret.builder().metadata(m -> m.name("s")).putStringData("key", "0TH3R").build();
    assertThat(check(LOCAL, Manifests.of(other)))
        .contains("~ stringData.key: (secret) → (secret)")
        .doesNotContain("S3CR3T", "0TH3R");
  }

  @Test
  void unreadableFile_isToldApart() throws Exception {
    Files.writeString(directory.resolve("app.yaml"), "a: [");
    assertThat(check(LOCAL, Manifests.of(map("a", "1")))).contains("it cannot be read: ");
  }

  @Test
  void manyAtOnce_leaveOneWholeFile() throws Exception {
    List<String> problems =
        IntStream.range(0, 50)
            .parallel()
            .mapToObj(i -> check(LOCAL, Manifests.of(map("a", "1"))))
            .toList();
    assertThat(problems).allMatch(String::isEmpty);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("app.yaml"));
    }
  }

  @Test
  void names_leadNowhereElse() {
    GoldenDirectory golden = new GoldenDirectory(directory);
    assertThat(golden.file(String.class, "a.yaml"))
        .isEqualTo(directory.resolve("java.lang.String/a.yaml"));
    assertThat(golden.file(String.class, "/a.yaml")).isEqualTo(directory.resolve("a.yaml"));
    for (String name : List.of("../a.yaml", "", "/../a.yaml")) {
      assertThatThrownBy(() -> golden.file(String.class, name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no name of a golden file: " + name);
    }
  }

  @Test
  void files_thatNobodyUses_areFound() throws Exception {
    GoldenDirectory golden = new GoldenDirectory(directory);
    Path used = golden.file(GoldenFileTest.class, "used.txt");
    Path unused = golden.file(GoldenFileTest.class, "unused.txt");
    Path vanished = directory.resolve("dev.lading.GoneTest/old.txt");
    new GoldenFile(used, LOCAL).check("x", TextDifference::of);
    for (Path file : List.of(unused, vanished)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
    assertThat(golden.unused(GoldenFileTest.class)).containsExactly(unused);
    assertThat(golden.ofVanishedClasses(GoldenFileTest.class.getClassLoader()))
        .containsExactly(vanished);
  }

  @Test
  void policy_followsPropertiesThenTheEnvironment() {
    assertThat(GoldenPolicy.of(null, null, null)).isEqualTo(LOCAL);
    assertThat(GoldenPolicy.of("true", null, "true")).isEqualTo(CI_UPDATE);
    assertThat(GoldenPolicy.of(null, "false", "true")).isEqualTo(LOCAL);
    assertThat(GoldenPolicy.of("false", "true", null)).isEqualTo(CI);
  }
}
