package dev.lading.sprig.internal.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.gotemplate.run.FunctionException;
import org.junit.jupiter.api.Test;

class PatternCacheTest {
  private final PatternCache cache = new PatternCache();

  @Test
  void compile_sameExpression_isCompiledOnce() {
    assertThat(cache.compile("a+b"))
        .isSameAs(cache.compile("a+b"))
        .isSameAs(cache.mustCompile("a+b"));
  }

  @Test
  void compile_endlesslyManyExpressions_keepsTheFirst() {
    GoPattern first = cache.compile("x");
    for (int i = 0; i < 1_000; i++) {
      cache.compile("x{" + i + "}");
    }
    assertThat(cache.compile("x")).isSameAs(first);
    assertThat(cache.compile("x{999}")).isNotSameAs(cache.compile("x{999}"));
  }

  @Test
  void compile_longExpression_isNotKept() {
    String expression = "a".repeat(2_000);
    assertThat(cache.compile(expression)).isNotSameAs(cache.compile(expression));
  }

  @Test
  void compile_malformed_failsEachTimeInItsOwnWords() {
    assertThatThrownBy(() -> cache.compile("(")).isInstanceOf(FunctionException.class);
    assertThatThrownBy(() -> cache.mustCompile("("))
        .isInstanceOf(FunctionException.class)
        .hasMessageContaining("regexp: Compile(");
  }
}
