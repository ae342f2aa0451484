package dev.lading.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.problem.LadingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Any text is a template that ends, or a named problem. */
@Tag("fuzz")
class TemplateFuzzTest {

  private static final Map<String, Object> DATA =
      Map.of("text", "a b", "number", 3L, "list", List.of(1L, "x"), "map", Map.of("k", true));

  @FuzzTest(maxDuration = "10m")
  void template(byte[] data) {
    try {
      TemplateSet.parse("fuzz", new String(data, StandardCharsets.UTF_8)).execute(DATA);
    } catch (LadingException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }
}
