package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.kustomize.options.FileTree;
import dev.lading.problem.LadingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Random kustomizations are built as the real tool builds them, to the same bytes or failure. */
class RandomTreesTest {

  @Provide
  Arbitrary<Map<String, String>> trees() {
    return Arbitraries.randomValue(RandomTree::files);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void randomTrees_realToolIsThere_areBuiltAlike(@ForAll("trees") Map<String, String> files) {
    if (RealTool.isThere()) {
      RealTool.Answer real = RealTool.build(files, "top");
      assertThat(build(files)).isEqualTo(real.built() ? real.text() : "fails");
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void randomTrees_builtTwice_areTheSame(@ForAll("trees") Map<String, String> files) {
    assertThat(build(files)).isEqualTo(build(files));
  }

  @Example
  void randomTrees_ofTheRecordedSample_areBuiltAsRecorded() throws IOException {
    int built = 0;
    for (String line : sample()) {
      String[] words = line.split(" ", 3);
      String ours = build(RandomTree.files(new Random(Long.parseLong(words[0]))));
      if (words[1].equals("built")) {
        built++;
        assertThat(RecordCases.hash(ours)).as("tree %s", words[0]).isEqualTo(words[2]);
      } else {
        assertThat(ours).as("tree %s", words[0]).isEqualTo("fails");
      }
    }
    assertThat(built).isGreaterThan(100);
  }

  private static List<String> sample() throws IOException {
    try (InputStream in = RandomTreesTest.class.getResourceAsStream("random-trees.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String build(Map<String, String> files) {
    try {
      return Kustomization.load(FileTree.of(files), "top").build().toYaml();
    } catch (LadingException refused) {
      return "fails";
    }
  }
}
