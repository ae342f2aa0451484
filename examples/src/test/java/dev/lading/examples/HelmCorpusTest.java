package dev.lading.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Renders the corpus of small charts and compares with the recorded answers of both Helms. */
class HelmCorpusTest {

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> template_corpus_answersAsHelm4() throws IOException {
    return cases(HelmCase.HELM4);
  }

  @TestFactory
  Stream<DynamicTest> template_corpus_answersAsHelm3() throws IOException {
    return cases(HelmCase.HELM3);
  }

  private Stream<DynamicTest> cases(String version) throws IOException {
    Path folder = Path.of("src", "test", "resources", "helm-corpus");
    return HelmCase.all(folder).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> compare(one, version)));
  }

  private void compare(HelmCase one, String version) throws IOException {
    Path dir = temp.resolve(version + "-" + one.name());
    List<String> arguments = new ArrayList<>(one.unpack(dir));
    if (version.equals(HelmCase.HELM3)) {
      arguments.add("--helm3");
    }
    assertThat(HelmCase.ours(arguments, dir)).isEqualTo(one.answer(version));
  }
}
