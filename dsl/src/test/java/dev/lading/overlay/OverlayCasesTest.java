package dev.lading.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Overlays in Java give the bytes the equivalent kustomizations give. */
class OverlayCasesTest {

  private static final int CENSUS = 300;

  @Test
  void apply_recordedCases_sameBytesAsKubectlKustomize() throws Exception {
    Map<String, String> answers = OverlayCases.answers();
    List<String> failures = new ArrayList<>();
    for (OverlayCases.Case recorded : OverlayCases.all()) {
      String expected = answers.get(recorded.name());
      if (expected != null) {
        String actual = recorded.change().overlay().apply(recorded.base()).toYaml();
        if (!actual.equals(expected)) {
          failures.add(recorded.name() + "\n" + actual + "<>\n" + expected);
        }
      }
    }
    System.out.println(
        "overlays: " + (answers.size() - failures.size()) + " / " + answers.size() + " equal");
    assertThat(failures.subList(0, Math.min(3, failures.size()))).isEmpty();
    assertThat(answers).hasSizeGreaterThanOrEqualTo(CENSUS);
  }
}
