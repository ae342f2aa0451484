package dev.lading.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Compares with a real Helm on arbitrary templates when HELM4 names one: 5,000 of each topic.
 * {@link SprigConformanceTest} has recorded ones for when there is none.
 */
class SprigPropertiesTest {
  private static final int BATCHES = 20;
  private static final int BATCH = 250;

  private static Arbitrary<List<String>> batches(String topic) {
    return System.getenv("HELM4") == null
        ? Arbitraries.just(List.of())
        : Objects.requireNonNull(RandomTemplates.topics().get(topic)).list().ofSize(BATCH);
  }

  private static void compare(List<String> templates) {
    Optional<HelmOracle> oracle = HelmOracle.find(SprigCase.VALUES);
    if (oracle.isEmpty()) {
      System.out.println("no HELM4: nothing to compare with");
      return;
    }
    List<String> distinct = List.copyOf(new LinkedHashSet<>(templates));
    List<HelmOracle.Answer> answers = oracle.get().ask(distinct);
    for (int i = 0; i < distinct.size(); i++) {
      HelmOracle.Answer ours = SprigCase.ourAnswer(distinct.get(i));
      SprigCase asked = new SprigCase(distinct.get(i), answers.get(i));
      assertThat(asked.accepts(ours)).as("%s%n%s", asked, ours).isTrue();
    }
  }

  @Provide
  Arbitrary<List<String>> semver() {
    return batches("semver");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void semverCompare_isHelms(@ForAll("semver") List<String> templates) {
    compare(templates);
  }

  @Provide
  Arbitrary<List<String>> dates() {
    return batches("dates");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void dates_areHelms(@ForAll("dates") List<String> templates) {
    compare(templates);
  }

  @Provide
  Arbitrary<List<String>> durations() {
    return batches("durations");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void durations_areHelms(@ForAll("durations") List<String> templates) {
    compare(templates);
  }

  @Provide
  Arbitrary<List<String>> regex() {
    return batches("regex");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void regularExpressions_areHelms(@ForAll("regex") List<String> templates) {
    compare(templates);
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return batches("paths");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void paths_areHelms(@ForAll("paths") List<String> templates) {
    compare(templates);
  }

  @Provide
  Arbitrary<List<String>> conversions() {
    return batches("conversions");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void conversions_areHelms(@ForAll("conversions") List<String> templates) {
    compare(templates);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return batches("words");
  }

  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void words_areHelms(@ForAll("words") List<String> templates) {
    compare(templates);
  }
}
