package dev.lading.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.problem.Position;
import dev.lading.validation.rule.Rule;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A set of resources that breaks no rule at all, and many copies of it with one defect each: all
 * are found, by the right rule, at the right place, in the recorded words. Run with {@code
 * -Dlading.record=true} to record the words anew, and read what changed.
 */
class MutationTest {

  private static final String BASE = read("base.yaml");
  private static final Path WORDS = Path.of("src/test/resources/validation/mutations-expected.txt");
  private static final Validator EVERYTHING = everything();

  /** Rules about the text itself or about other versions; RuleTextTest has their cases. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "findings-left-out",
          "yaml-syntax",
          "duplicate-key",
          "not-an-object",
          "kind-too-new",
          "field-too-new",
          "sorted-keys");

  static String read(String name) {
    try (InputStream in = MutationTest.class.getResourceAsStream("/validation/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Validator everything() {
    Validator validator = Validator.standard();
    for (Rule rule : Rules.all()) {
      validator = validator.enable(rule.id());
    }
    return validator;
  }

  static List<Mutation> mutations() {
    return read("mutations.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Mutation::parse)
        .toList();
  }

  @Test
  void base_breaksNoRule() {
    assertThat(EVERYTHING.checkText(BASE, "base.yaml").toLines()).isEmpty();
  }

  @Test
  void rules_haveFailingCases() {
    Set<String> covered = new HashSet<>(ELSEWHERE);
    mutations().forEach(mutation -> covered.add(mutation.rule()));
    assertThat(Rules.all()).extracting(Rule::id).allMatch(covered::contains);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void defect_isFoundAtItsPlace(Mutation mutation) {
    String text = mutation.apply(BASE);
    Findings findings = EVERYTHING.checkText(text, "base.yaml");
    Finding finding = expected(mutation, findings);
    assertThat(finding).as(() -> "no finding at " + mutation.path() + "\n" + findings).isNotNull();
    assertThat(finding.position()).isEqualTo(position(text, finding, mutation.path()));
  }

  @Test
  void texts_areAsRecorded() throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    for (Mutation mutation : mutations()) {
      Finding finding = expected(mutation, EVERYTHING.checkText(mutation.apply(BASE), "base.yaml"));
      words.put(mutation.line(), finding == null ? "nothing" : finding.toLine());
    }
    StringBuilder actual = new StringBuilder();
    words.forEach((line, word) -> actual.append(word).append('\n'));
    if (Boolean.getBoolean("lading.record")) {
      Files.writeString(WORDS, actual);
    }
    assertThat(actual.toString()).isEqualTo(read("mutations-expected.txt"));
  }

  private static Finding expected(Mutation mutation, Findings findings) {
    return findings.byRule(mutation.rule()).stream()
        .filter(finding -> finding.path().equals(mutation.path()))
        .findFirst()
        .orElse(null);
  }

  /** The place of a path, looked for anew: of its key or item, or of what should hold it. */
  private static Position position(String text, Finding finding, String path) {
    List<Position> places = new ArrayList<>();
    for (YamlNode document : YamlReader.strict().read(text, "base.yaml")) {
      if (isAbout(document, finding)) {
        places.add(walk(document, path));
      }
    }
    return places.contains(finding.position()) ? finding.position() : places.get(0);
  }

  private static boolean isAbout(YamlNode document, Finding finding) {
    return scalar(document, "kind").equals(finding.resource().kind())
        && scalar(((YamlMapping) document).get("metadata"), "name")
            .equals(finding.resource().name());
  }

  private static String scalar(YamlNode node, String name) {
    return node instanceof YamlMapping mapping && mapping.get(name) instanceof YamlScalar scalar
        ? scalar.text()
        : "";
  }

  private static Position walk(YamlNode document, String path) {
    YamlNode node = document;
    Position position = node.position();
    for (Object step : Mutation.steps(path)) {
      YamlNode next = null;
      if (node instanceof YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
          if (entry.name().equals(step)) {
            next = entry.value();
            position = entry.key().position();
          }
        }
      } else if (node instanceof YamlSequence sequence && step instanceof Integer i) {
        next = i < sequence.items().size() ? sequence.items().get(i) : null;
        position = next == null ? position : next.position();
      }
      if (next == null) {
        return position;
      }
      node = next;
    }
    return position;
  }
}
