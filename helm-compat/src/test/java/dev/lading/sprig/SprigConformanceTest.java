package dev.lading.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with what Helm 4 said, recorded by {@link SprigRecorder}. */
class SprigConformanceTest {
  /** Falls only by decision. */
  private static final int CENSUS = 8_900;

  private static final List<String> FILES =
      List.of(
          "generated",
          "strings",
          "regex",
          "numbers",
          "collections",
          "dates",
          "paths",
          "random-semver",
          "random-dates",
          "random-durations",
          "random-regex",
          "random-paths",
          "random-conversions",
          "random-words");

  /** Replaced by Helm, so only this library's own tests can call it. */
  private static final Set<String> UNRECORDED = Set.of("fromJson");

  /** Take no argument: one call is all there is. */
  private static final Set<String> CONSTANT = Set.of("hello", "now", "uuidv4");

  static List<String> files() {
    return FILES;
  }

  @ParameterizedTest
  @MethodSource("files")
  void recordedTemplates_giveHelmsAnswers(String name) {
    List<String> differences = new ArrayList<>();
    List<SprigCase> cases = SprigCase.load(name + ".recorded");
    for (SprigCase recorded : cases) {
      HelmOracle.Answer ours = SprigCase.ourAnswer(recorded.template());
      if (!recorded.accepts(ours)) {
        differences.add(
            recorded.template() + "\n  helm: " + recorded.answer() + "\n  ours: " + ours);
      }
    }
    System.out.println(
        "sprig " + name + ": " + (cases.size() - differences.size()) + " of " + cases.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void census_countsEveryFunction() {
    Map<String, Integer> uses = new HashMap<>();
    Pattern word = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    int total = 0;
    for (String file : FILES) {
      for (SprigCase recorded : SprigCase.load(file + ".recorded")) {
        total++;
        Matcher words = word.matcher(recorded.template());
        Set<String> seen = new TreeSet<>();
        while (words.find()) {
          seen.add(words.group());
        }
        seen.forEach(name -> uses.merge(name, 1, Integer::sum));
      }
    }
    System.out.println("sprig census: " + total + " cases");
    assertThat(total).isGreaterThanOrEqualTo(CENSUS);
    assertThat(SprigFunctions.registry().names())
        .filteredOn(name -> !UNRECORDED.contains(name) && !CONSTANT.contains(name))
        .allSatisfy(
            name -> assertThat(uses.getOrDefault(name, 0)).as(name).isGreaterThanOrEqualTo(4));
  }
}
