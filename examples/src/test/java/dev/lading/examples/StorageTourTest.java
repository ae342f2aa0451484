package dev.lading.examples;

import static dev.lading.testing.ManifestAssertions.assertThat;
import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.manifest.ResourceOrder;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.junit.ManifestTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ManifestTests
class StorageTourTest {

  private static final Path SEED = Path.of(System.getProperty("lading.shared", "none"), "seed");

  @Test
  void run_printsTheTour() throws Exception {
    ExampleRun run = ExampleRun.of(StorageTour::run);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThatText(run.out()).matchesGolden("/storage-tour.yaml");
  }

  @Test
  void run_again_printsTheSame() {
    assertThat(ExampleRun.of(StorageTour::run)).isEqualTo(ExampleRun.of(StorageTour::run));
  }

  @Test
  void run_withArguments_explainsItself() {
    ExampleRun run = ExampleRun.of(StorageTour::run, "x");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("usage: StorageTour" + System.lineSeparator());
  }

  @Test
  void everyVolume_isBackedByWhatItsDocumentSays() {
    assertThat(StorageTour.manifests())
        .allStorageClasses(storage -> storage.path("provisioner").exists())
        .allClaims(claim -> claim.path("spec.resources.requests.storage").isAtLeast("1Mi"))
        .allWorkloads(workload -> workload.sharesNoHostNamespaces());
  }

  @Test
  void manifests_areWhatTheSeedDocumentsSay() throws Exception {
    assumeTrue(Files.isDirectory(SEED), "the seed documents are not here");
    List<KubernetesResource> expected = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Manifests document = ManifestReader.strict().read(corrected(file), file.toString());
        document.forEach(expected::add);
      }
    }
    assertThat(sorted(StorageTour.manifests())).isEqualTo(sorted(Manifests.of(expected)));
  }

  /** The seed documents have two mistakes: one lacks its kind, one misspells a field. */
  private static String corrected(Path file) throws IOException {
    String text = Files.readString(file).replace("storageclassname", "storageClassName");
    return text.contains("apiVersion") ? text : "apiVersion: v1\nkind: Pod\n" + text;
  }

  private static String sorted(Manifests manifests) {
    return manifests.sorted(ResourceOrder.legacy()).toYaml();
  }
}
