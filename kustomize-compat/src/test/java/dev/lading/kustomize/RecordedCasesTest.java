package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.kustomize.options.FileTree;
import dev.lading.problem.LadingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases of our own with the answers the real tool gave; {@link RecordCases} records them. */
class RecordedCasesTest {

  private static final List<RecordedCase> CASES = RecordedCase.load("recorded-cases.txt");

  @TestFactory
  Stream<DynamicTest> recordedCases_all_giveTheRecordedAnswer() {
    return CASES.stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  private static void check(RecordedCase example) {
    Kustomization kustomization = Kustomization.load(FileTree.of(example.files()), "top");
    if (example.built()) {
      assertThat(kustomization.build().toYaml()).isEqualTo(example.answer());
      return;
    }
    String phrase =
        KeyPhrases.of(example.answer())
            .orElseThrow(() -> new AssertionError("no key phrase in " + example.answer()));
    assertThatThrownBy(kustomization::build)
        .isInstanceOf(LadingException.class)
        .hasMessageContaining(phrase);
  }

  @Test
  void recordedCases_count_isWhatWasRecorded() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(150);
    assertThat(CASES).extracting(RecordedCase::name).doesNotHaveDuplicates();
  }
}
