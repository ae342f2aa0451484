package dev.lading.helm.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.helm.internal.text.PathPattern.BadPatternException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are those of Go's {@code path/filepath.Match}. */
class PathPatternTest {

  @ParameterizedTest
  @CsvSource({
    // names and endings, which are compared at once
    "a.txt, a.txt, true",
    "a.txt, b.txt, false",
    "a.txt, a.txt.bak, false",
    "a/b, a/b, true",
    "*.txt, a.txt, true",
    "*.txt, .txt, true",
    "*.txt, txt, false",
    "*.txt, a.txt.bak, false",
    "*.txt, dir/a.txt, false",
    "*/b, a/b, true",
    "*/b, a/c/b, false",
    "*/b, /b, true",
    "*é, café, true",
    // all others
    "*, values.yaml, true",
    "*, crds/a.yaml, false",
    "val*, values.yaml, true",
    "val*, values/a.yaml, false",
    "t*/x, templates/x, true",
    "t*/x, templates/sub/x, false",
    "*-*.y?ml, a-b-c.yaml, true",
    "*-*.y?ml, a-b-c.yml, false",
    "v[1], v1, true",
    "v[1-3], v2, true",
    "v[1-3], v4, false",
    "v[^1], v1, false",
    "v[^2-9], v1, true",
    "a\\*z, a*z, true",
    "a\\*z, abz, false",
    "a?z, aéz, true",
    "a?z, a/z, false",
    "?[^x]?, aé漢, true",
    "[а-я]*, тест, true",
    "*ll, lll, true",
  })
  void matches_asGo(String pattern, String name, boolean expected) throws Exception {
    assertThat(PathPattern.of(pattern).matches(name)).isEqualTo(expected);
  }

  @Test
  void matches_emptyTexts_matchThemselvesAndStars() throws Exception {
    assertThat(PathPattern.of("").matches("")).isTrue();
    assertThat(PathPattern.of("").matches("a")).isFalse();
    assertThat(PathPattern.of("*").matches("")).isTrue();
    assertThat(PathPattern.of("a").matches("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "a[", "*[", "[]b]", "[a-]", "[-a]", "[^", "[^ab", "a\\"})
  void matches_malformedPattern_isRefusedOrNoMatch(String pattern) {
    PathPattern malformed = PathPattern.of(pattern);
    assertThatThrownBy(() -> malformed.matches("a")).isInstanceOf(BadPatternException.class);
    assertThat(malformed.matchesOrFalse("a")).isFalse();
  }

  /** The two ways to compare agree: a class of one character says the same as the character. */
  @Test
  void matches_plainPattern_saysWhatTheWalkSays() throws Exception {
    List<String> names =
        List.of(
            "", "a", ".tpl", "a.tpl", "b/a.tpl", "a.tpl/", "/.tpl", "x.tpl.tpl", "*.tpl", "tpl");
    for (String name : names) {
      assertThat(PathPattern.of("*.tpl").matches(name))
          .as(name)
          .isEqualTo(PathPattern.of("*.tp[l]").matches(name));
      assertThat(PathPattern.of("a.tpl").matches(name))
          .as(name)
          .isEqualTo(PathPattern.of("[a].tpl").matches(name));
    }
  }
}
