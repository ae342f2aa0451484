package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source of all: kubernetes third_party/forked/golang/expansion/expand.go Expand. */
class ExpansionTest {

  private static final Map<String, String> VALUES =
      Map.of("A", "1", "B", "two", "REFERS", "$(A)", "EMPTY", "");

  private static String expand(String text) {
    return Expansion.expand(text, name -> Optional.ofNullable(VALUES.get(name)));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$(A); 1; a reference is replaced",
        "x$(A)y$(B)z; x1ytwoz; references inside text are replaced",
        "$(A)$(A); 11; a reference may be used twice",
        "$(NONE); $(NONE); an unknown name stays",
        "$$(A); $(A); two dollar signs escape a reference",
        "$$$(A); $1; an escape and a reference",
        "$$$$(A); $$(A); two escapes",
        "$$; $; two dollar signs are one",
        "$; $; a dollar sign at the end stays",
        "a$; a$; a dollar sign at the end of text stays",
        "$A; $A; no parenthesis, no reference",
        "${A}; ${A}; braces are no reference",
        "$(A; $(A; an open reference stays",
        "$(A $(B); $(A $(B); the name is all text up to the closing parenthesis",
        "$(); $(); an empty name is unknown",
        "$(REFERS); $(A); a value is not expanded again",
        "[$(EMPTY)]; []; an empty value is a value",
        "plain; plain; text without dollar signs stays",
        "$()$(A); $()1; an unknown name does not end the search",
        "$a$$b; $a$b; mixed",
        "$(A$$); $(A$$); no escapes inside a name",
      })
  void expand_text_followsTheRules(String text, String expected, String rule) {
    assertThat(expand(text)).as(rule).isEqualTo(expected);
  }

  @Property
  void expand_escapedText_givesTheTextBack(
      @ForAll @Chars({'$', '(', ')', 'A', 'x'}) @StringLength(max = 30) String text) {
    assertThat(expand(text.replace("$", "$$"))).isEqualTo(text);
  }

  @Property
  void expand_withoutDollarSigns_changesNothing(
      @ForAll @CharRange(from = 'A', to = 'z') String text) {
    assertThat(expand(text)).isEqualTo(text);
  }

  @Property
  void expand_withoutValues_onlyUndoesEscapes(
      @ForAll @Chars({'$', '(', ')', 'A', 'x'}) @StringLength(max = 30) String text) {
    String once = Expansion.expand(text, name -> Optional.empty());
    long dollars = text.chars().filter(c -> c == '$').count();

    assertThat(once.replace("$", "")).isEqualTo(text.replace("$", ""));
    assertThat(once.chars().filter(c -> c == '$').count()).isLessThanOrEqualTo(dollars);
  }
}
