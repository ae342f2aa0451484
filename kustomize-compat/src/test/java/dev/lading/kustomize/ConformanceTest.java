package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds the cases of the conformance collection, when it is there, and counts. */
class ConformanceTest {

  /** All cases; those that render charts need a Helm 3 in the environment variable HELM3. */
  private static final int PASSED = 1_117;

  private static final int NEED_HELM = 11;

  private static final class Count {
    private int passed;
    private int total;
  }

  @Test
  void conformanceCases_all_giveTheSameBytesOrTheSamePhrase() throws IOException {
    Path directory =
        Path.of(System.getProperty("lading.shared", "")).resolve("conformance/kustomize");
    assumeTrue(Files.isDirectory(directory), "the conformance collection is not here");
    Map<String, Count> byFeature = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    Count all = new Count();
    for (ConformanceCase example : casesIn(directory)) {
      if (example.needsHelm() && !HelmProgram.isThere()) {
        continue;
      }
      Optional<String> failure = example.failure();
      failure.ifPresent(reason -> failures.add(example.name() + ": " + reason));
      count(all, failure.isEmpty());
      for (String feature : example.features()) {
        count(byFeature.computeIfAbsent(feature, key -> new Count()), failure.isEmpty());
      }
    }
    byFeature.forEach(
        (feature, count) ->
            System.out.println(feature + ": " + count.passed + " / " + count.total));
    failures.forEach(System.out::println);
    System.out.println("kustomize conformance: " + all.passed + " / " + all.total);
    assertThat(all.passed)
        .isGreaterThanOrEqualTo(HelmProgram.isThere() ? PASSED : PASSED - NEED_HELM);
  }

  private static void count(Count count, boolean passed) {
    count.total++;
    count.passed += passed ? 1 : 0;
  }

  private static List<ConformanceCase> casesIn(Path directory) throws IOException {
    try (Stream<Path> cases = Files.list(directory)) {
      return cases.filter(Files::isDirectory).sorted().map(ConformanceCase::read).toList();
    }
  }
}
