package dev.lading.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.problem.LadingException;
import dev.lading.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes are YAML or a named problem, and what was read is written as what reads the same.
 *
 * <p>{@code JAZZER_FUZZ=1 mvn -pl core -am test -Pfuzz -Dtest=YamlReaderFuzzTest#nodes} looks for
 * inputs; {@link FoundInputsTest} replays those that were found.
 */
@Tag("fuzz")
class YamlReaderFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void nodes(byte[] data) {
    try {
      YamlReader.strict().read(data, "fuzz");
    } catch (LadingException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "10m")
  void manifests(byte[] data) {
    Manifests read;
    try {
      read =
          ManifestReader.lenient(problem -> {})
              .read(new String(data, StandardCharsets.UTF_8), "fuzz");
    } catch (LadingException refused) {
      return;
    }
    String canonical = read.toYaml();
    Manifests again = ManifestReader.lenient(problem -> {}).read(canonical, "canonical");
    assertThat(again.toYaml()).isEqualTo(canonical);
  }
}
