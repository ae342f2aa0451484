package dev.lading.yaml.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Our events against SnakeYAML's. Where the two differ, go-yaml is right; the places where it
 * differs from SnakeYAML are listed.
 */
class SnakeYamlTest {

  /** What SnakeYAML reads differently from go-yaml, as text that has to be there for it. */
  private static final List<Pattern> DIFFERENCES =
      List.of(
          // SnakeYAML refuses tabs that separate tokens of one line.
          Pattern.compile("\t"),
          // It takes nearly all characters into the names of anchors and aliases.
          Pattern.compile("[&*][-\\w]*[^-\\w\\s:,\\]}]"),
          // It ends a plain scalar in a flow collection at a colon before an indicator.
          Pattern.compile(":[,\\[\\]{}]"),
          // In a flow collection it takes a question mark for a key only before a blank.
          Pattern.compile("\\?\\S"),
          // It does not know the escape \', which go-yaml allows.
          Pattern.compile("\\\\'"),
          // It wants a space before the comment after a block scalar's indicator.
          Pattern.compile("[|>][-+0-9]*#"),
          // It accepts %YAML 1.2 and skips directives it does not know.
          Pattern.compile("(?m)^\uFEFF?%"),
          // It takes other characters into tags.
          Pattern.compile("![^\\s!]*[^-\\w\\s!]"),
          // It ends a key that is an empty flow collection where go-yaml fails.
          Pattern.compile("(\\[\\s*]|\\{\\s*})\\s*:"),
          // It skips a byte order mark at the start of any line, and as a character.
          Pattern.compile("\uFEFF"));

  @Test
  void next_generatedTexts_sameEvents() {
    List<String> differences = new ArrayList<>();
    int refused = 0;

    for (int seed = 0; seed < 3000; seed++) {
      YamlTexts texts = new YamlTexts(seed);
      String text = texts.next();
      assertThat(EventLines.ours(text)).isEqualTo(EventLines.snake(text)).isNotEmpty();
      for (int i = 0; i < 5; i++) {
        String damaged = texts.damage(text);
        refused += isRefused(EventLines.ours(damaged)) ? 1 : 0;
        addDifference(damaged, differences);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(refused).as("the damage is severe enough").isGreaterThan(3000);
  }

  @Test
  void next_realManifests_sameEvents() throws IOException {
    Path shared = Path.of(System.getProperty("lading.shared", "none"));
    Assumptions.assumeTrue(Files.isDirectory(shared), "no manifests beside this checkout");
    List<String> differences = new ArrayList<>();

    try (Stream<Path> files = Files.walk(shared)) {
      for (Path file : files.filter(SnakeYamlTest::isManifest).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (!text.startsWith("%YAML 1.2")) { // refused, as go-yaml refuses it
          addDifference(text, differences);
        }
      }
    }

    assertThat(differences).isEmpty();
  }

  private static boolean isManifest(Path file) {
    return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
  }

  private static boolean isRefused(List<String> lines) {
    return lines.get(lines.size() - 1).equals(EventLines.REFUSED);
  }

  private static void addDifference(String text, List<String> differences) {
    List<String> ours = EventLines.ours(text);
    List<String> snake = EventLines.snake(text);
    boolean same = ours.equals(snake) || (isRefused(ours) && isRefused(snake));
    if (!same && DIFFERENCES.stream().noneMatch(known -> known.matcher(text).find())) {
      differences.add(text + "\nours: " + ours + "\nSnakeYAML: " + snake);
    }
  }
}
