package dev.lading.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import dev.lading.overlay.Overlay;
import dev.lading.patch.StrategicMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles what docs/custom-resources.md shows, and checks that this class has each line. */
class DocumentationTest {

  @CustomResource(group = "store.example.com", version = "v1")
  public record Database(Map<String, String> spec) {}

  static List<Object> samples(Path sourceFolder, String patch) throws IOException {
    CustomResources crds = CustomResources.read(Path.of("crds"));
    TypeGenerator.intoPackage("com.example.crds").write(crds, sourceFolder);
    ManifestReader reader = ManifestReader.strict().withTypes(CustomResourceTypes::find);
    Manifests manifests = reader.read(Path.of("databases.yaml"));
    Overlay prod = Overlay.named("prod").schema(crds.schema()).strategicMerge(patch);
    KustomizeOptions options = KustomizeOptions.defaults().withCustomResources(crds.schema());
    StrategicMerge merge = StrategicMerge.by(crds.schema());
    CustomResourceDefinition definition = CustomResourceDefinitions.of(Database.class);
    return List.of(manifests, prod, options, merge, definition);
  }

  @Test
  void page_everyLineOfJava_isCompiledHere() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/lading/crd/DocumentationTest.java"));
    boolean java = false;
    for (String line : Files.readAllLines(Path.of("../docs/custom-resources.md"))) {
      if (line.startsWith("```")) {
        java = line.equals("```java");
      } else if (java) {
        assertThat(source).contains(line.strip());
      }
    }
  }

  @Test
  void definition_ofARecord_isTheOneOnThePage(@TempDir Path folder) throws IOException {
    CustomResourceDefinition definition = CustomResourceDefinitions.of(Database.class);
    Path file = folder.resolve("crd.yaml");
    Files.writeString(file, Manifests.of(definition).toYaml());
    assertThat(CustomResources.read(folder).kinds())
        .isEqualTo(CustomResources.read(file).kinds())
        .containsExactly(new CustomKind("store.example.com", "v1", "Database", "databases", true));
  }
}
