package dev.lading.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.problem.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;

/** A draft that cannot be built: the code of the problem and everything that is printed. */
record Refusal(String code, Supplier<Draft<?, ?>> draft, String message) {

  static Refusal refuse(String code, Supplier<Draft<?, ?>> draft, String message) {
    return new Refusal(code, draft, message);
  }

  DynamicTest test() {
    return DynamicTest.dynamicTest(code + ": " + message, this::check);
  }

  private void check() {
    List<Problem> problems = draft.get().problems();
    assertThat(problems).extracting(Problem::toString).containsExactly(message);
    assertThat(problems.get(0).code()).isEqualTo(code);
    assertThatThrownBy(() -> draft.get().build())
        .isInstanceOf(DraftException.class)
        .hasMessage(message);
  }
}
