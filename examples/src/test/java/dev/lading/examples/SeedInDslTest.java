package dev.lading.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedInDslTest {

  private static final SourceLines DSL = SourceLines.of(SeedInDsl.class);
  private static final SourceLines RAW = SourceLines.of(StorageTour.class);

  @Test
  void manifests_areThoseOfTheTypedBuilders() {
    assertThat(SeedInDsl.manifests().toYaml()).isEqualTo(StorageTour.manifests().toYaml());
  }

  @Test
  void run_printsTheResources_andHowManyLinesTheyTook() throws Exception {
    ExampleRun run = ExampleRun.of(SeedInDsl::run);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(StorageTour.manifests().toYaml())
        .contains("# lines of Java: DSL, typed builders")
        .contains("# " + DSL.of(SeedInDsl.DOCUMENTS) + " " + RAW.of(SeedInDsl.DOCUMENTS) + " all");
  }

  @Test
  void everyDocument_isShorterInTheDsl_andAllTakeHalf() {
    assertThat(SeedInDsl.DOCUMENTS)
        .allSatisfy(document -> assertThat(DSL.of(document)).isLessThan(RAW.of(document)));
    assertThat(DSL.of(SeedInDsl.DOCUMENTS) * 2).isLessThan(RAW.of(SeedInDsl.DOCUMENTS));
  }

  @Test
  void run_withArguments_explainsItself() {
    ExampleRun run = ExampleRun.of(SeedInDsl::run, "x");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("usage: SeedInDsl" + System.lineSeparator());
    assertThat(List.of(run.out())).containsExactly("");
  }
}
