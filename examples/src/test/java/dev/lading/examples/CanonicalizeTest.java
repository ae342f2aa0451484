package dev.lading.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalizeTest {

  private static final Path SEED = Path.of(System.getProperty("lading.shared", "none"), "seed");

  @TempDir Path directory;

  @Test
  void run_validFile_printsCanonicalYaml() throws Exception {
    Path file =
        write(
            "a.yaml",
            "kind: ConfigMap\napiVersion: v1\ndata: {b: 'on', a: \"x\"}\nmetadata: {name: c}\n");
    ExampleRun run = ExampleRun.of(Canonicalize::run, file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "apiVersion: v1\ndata:\n  a: x\n  b: \"on\"\nkind: ConfigMap\nmetadata:\n  name: c\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void run_misspeltField_failsWithPlaceAndSuggestion() throws Exception {
    Path file =
        write(
            "claim.yaml",
            "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: c\nspec:\n  storageclassname: \"\"\n");
    ExampleRun run = ExampleRun.of(Canonicalize::run, file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip())
        .isEqualTo(
            file
                + ":6:3: spec.storageclassname: Unknown field \"storageclassname\"; did you mean storageClassName?");
  }

  @Test
  void run_lenient_keepsTheFieldAndWarns() throws Exception {
    String yaml =
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers: []\n  odd: 1\n";
    Path file = write("pod.yaml", yaml);
    ExampleRun run = ExampleRun.of(Canonicalize::run, "--lenient", file.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(yaml);
    assertThat(run.err()).contains(":7:3: spec.odd: Unknown field \"odd\"");
  }

  @Test
  void run_badFiles_reportEveryFileAndPrintNothing() throws Exception {
    Path good =
        write(
            "good.yaml",
            "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: []}}");
    Path bad = write("bad.yaml", "a: [");
    ExampleRun run =
        ExampleRun.of(Canonicalize::run, good.toString(), bad.toString(), directory + "/none.yaml");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(bad + ":", "none.yaml: There is no such file");
  }

  @Test
  void run_withoutFiles_explainsItself() {
    assertThat(ExampleRun.of(Canonicalize::run).exitCode()).isEqualTo(1);
  }

  @Test
  void run_seedDocuments_printWhatKubectlPrints() throws Exception {
    assumeTrue(Files.isDirectory(SEED), "the seed documents are not here");
    int equal = 0;
    List<Path> expected;
    try (Stream<Path> files = Files.list(SEED.resolve("expected"))) {
      expected = files.sorted().toList();
    }
    for (Path answer : expected) {
      String file = SEED.resolve(answer.getFileName().toString()).toString();
      ExampleRun run = ExampleRun.of(Canonicalize::run, "--lenient", file);
      assertThat(run.out()).as(file).isEqualTo(Files.readString(answer));
      equal++;
    }
    System.out.println("seed documents: " + equal + " / " + expected.size() + " equal");
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(directory.resolve(name), text);
  }
}
