package dev.lading.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every recorded answer of kubectl kustomize, byte for byte. */
class YamlWriterCorpusTest {

  private static final int CENSUS = 2_000;

  @Test
  void write_recordedDocuments_sameBytesAsKubectlKustomize() throws Exception {
    List<String> failures = new ArrayList<>();
    int total = 0;
    for (String group : YamlCorpus.GROUPS) {
      for (YamlCorpus.Case recorded : YamlCorpus.load(group)) {
        total++;
        String written = YamlWriter.writeTree(recorded.tree());
        if (!written.equals(recorded.expected())) {
          failures.add(
              recorded.name()
                  + " "
                  + recorded.json()
                  + "\n"
                  + written
                  + "<>\n"
                  + recorded.expected());
        }
      }
    }
    System.out.println("YAML corpus: " + (total - failures.size()) + " / " + total + " equal");
    assertThat(failures.subList(0, Math.min(5, failures.size()))).isEmpty();
    assertThat(total).isGreaterThanOrEqualTo(CENSUS);
  }
}
