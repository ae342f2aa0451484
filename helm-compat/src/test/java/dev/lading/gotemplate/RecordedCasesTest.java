package dev.lading.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Census of the recorded cases: all of them give what real Helm gave, output and error text alike.
 */
class RecordedCasesTest {
  private static final int SHOWN = 20;

  @ParameterizedTest
  @CsvSource({"cases.jsonl.gz, 6756", "printf.jsonl.gz, 5000", "pipelines.jsonl.gz, 5000"})
  void execute_recordedCase_givesWhatHelmGave(String resource, int recorded) {
    List<RecordedCase> cases = RecordedCase.read(resource);
    Object data = TestData.values();
    List<String> wrong = new ArrayList<>();
    int failing = 0;
    for (RecordedCase recordedCase : cases) {
      failing += recordedCase.expected().error() == null ? 0 : 1;
      Outcome actual = Outcome.of(recordedCase.template(), data);
      if (!actual.equals(recordedCase.expected())) {
        wrong.add(
            recordedCase.template()
                + "\n  expected "
                + recordedCase.expected()
                + "\n  but was "
                + actual);
      }
    }
    System.out.printf(
        "%s: %d of %d passed, %d of them failures%n",
        resource, cases.size() - wrong.size(), cases.size(), failing);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(recorded);
    assertThat(wrong.subList(0, Math.min(SHOWN, wrong.size()))).isEmpty();
  }
}
