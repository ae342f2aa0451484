package dev.lading.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/**
 * Random printf calls and pipelines against a real Helm when HELM4 names one; never anything but
 * output or a template's error.
 */
class RandomTemplatesTest {
  private static final int TEMPLATES_A_TRY = 20;
  private static final @Nullable String HELM = System.getenv("HELM4");

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void printf_randomVerbsAndValues_asGo(@ForAll long seed) throws IOException {
    compare(CaseGenerator.printf(seed, TEMPLATES_A_TRY));
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void execute_randomPipelines_asGo(@ForAll long seed) throws IOException {
    compare(CaseGenerator.pipelines(seed, TEMPLATES_A_TRY));
  }

  private static void compare(List<String> templates) throws IOException {
    Object data = TestData.values();
    List<Outcome> ours = new ArrayList<>();
    templates.forEach(template -> ours.add(Outcome.of(template, data)));
    if (HELM == null) {
      // Without Helm this still shows that nothing but a template's own error escapes.
      return;
    }
    Path folder = Files.createTempDirectory("gotemplate-oracle");
    HelmOracle oracle = new HelmOracle(HELM, folder.resolve("chart"), TestData.json());
    List<Outcome> good = new ArrayList<>();
    List<String> askedTogether = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      if (ours.get(i).error() == null) {
        askedTogether.add(templates.get(i));
        good.add(ours.get(i));
      } else {
        assertThat(List.of(ours.get(i)))
            .as(templates.get(i))
            .isEqualTo(oracle.ask(List.of(templates.get(i))));
      }
    }
    if (!askedTogether.isEmpty()) {
      assertThat(good).as(askedTogether.toString()).isEqualTo(oracle.ask(askedTogether));
    }
  }
}
