package dev.lading.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lading.helm.HelmCharts;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Kustomizations with {@code helmCharts}, and what {@code kubectl kustomize --enable-helm} made of
 * them; {@code record-kustomized-charts.sh} beside the cases asks it.
 */
class KustomizedChartsTest {

  private static final Path OWN = Path.of("src", "test", "resources", "kustomized-charts");
  private static final Pattern TARGET = Pattern.compile("\"target\": \"([^\"]+)\"");

  @TestFactory
  Stream<DynamicTest> ownCases_onDisk_answerAsTheRealTool() throws IOException {
    return cases(OWN, directory -> onDisk(directory, "top"));
  }

  @TestFactory
  Stream<DynamicTest> ownCases_inMemory_answerTheSame() throws IOException {
    return cases(OWN, KustomizedChartsTest::inMemory);
  }

  @TestFactory
  Stream<DynamicTest> conformanceCases_withCharts_answerAsTheRealTool() throws IOException {
    Path shared = Path.of(System.getProperty("lading.shared", "")).resolve("conformance/kustomize");
    assumeTrue(Files.isDirectory(shared), "the conformance collection is not here");
    return cases(shared, directory -> onDisk(directory, target(directory)));
  }

  private interface Check {
    void of(Path directory) throws IOException;
  }

  private static Stream<DynamicTest> cases(Path collection, Check check) throws IOException {
    try (Stream<Path> directories = Files.list(collection)) {
      return directories
          .filter(directory -> collection.equals(OWN) || needsHelm(directory))
          .sorted()
          .toList()
          .stream()
          .map(
              directory ->
                  DynamicTest.dynamicTest(
                      directory.getFileName().toString(), () -> check.of(directory)));
    }
  }

  private static boolean needsHelm(Path directory) {
    try {
      return Files.readString(directory.resolve("case.json")).contains("\"helm\"");
    } catch (IOException noCase) {
      return false;
    }
  }

  private static String target(Path directory) throws IOException {
    Matcher target = TARGET.matcher(Files.readString(directory.resolve("case.json")));
    assertThat(target.find()).isTrue();
    return target.group(1);
  }

  private static void onDisk(Path directory, String target) throws IOException {
    ExampleRun run =
        ExampleRun.of(
            KustomizeBuild::run,
            "--enable-helm",
            directory.resolve("input").resolve(target).toString());
    Path expected = directory.resolve("expected.yaml");
    if (Files.exists(expected)) {
      assertThat(run.out() + run.err()).isEqualTo(Files.readString(expected));
      return;
    }
    assertThat(run.err()).contains(reason(directory));
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private static void inMemory(Path directory) throws IOException {
    Path input = directory.resolve("input");
    Path expected = directory.resolve("expected.yaml");
    assumeTrue(Files.exists(expected), "a failure, whose paths are those of the disk");
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(input)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(input.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    KustomizeOptions options = KustomizeOptions.defaults().withCharts(new HelmCharts());
    assertThat(
            Kustomization.load(FileTree.ofBytes(files), "top")
                .withOptions(options)
                .result()
                .toYaml())
        .isEqualTo(Files.readString(expected));
  }

  /** What the real tool says is wrong: its last clause, which names no path. */
  private static String reason(Path directory) throws IOException {
    String first =
        Files.readString(directory.resolve("expected-error.txt"))
            .lines()
            .findFirst()
            .orElseThrow()
            .replace(": node contents:", "");
    int paths = first.lastIndexOf("' ");
    return paths < 0
        ? first.substring(first.lastIndexOf(": ") + 2)
        : first.substring(paths + 2).replaceAll(" '.*", "");
  }
}
