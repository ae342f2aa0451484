package dev.lading.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lading.yaml.node.YamlException;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "on, true",
    "Y, true",
    "no, false",
    "OFF, false",
    "n, false",
    "0777, 511",
    "0o17, 15",
    "0x1F, 31",
    "0b11, 3",
    "1_000, 1000",
    "-0, 0",
    "08, 8.0",
    "1e3, 1000.0",
    ".5, 0.5",
    "12:30:45, 12:30:45",
    "2001-01-01, 2001-01-01",
    "1.2.3, 1.2.3",
    "1e999999999, 1e999999999",
    "1e-999999999, 0.0",
    "18446744073709551615, 18446744073709551615",
    "+0x1, 1",
    "_1, _1",
  })
  void read_plainScalar_hasTheValueKubernetesGivesIt(String text, String value) {
    assertThat(String.valueOf(tree("v: " + text))).isEqualTo("{v=" + value + "}");
  }

  @Test
  @Timeout(60) // a search to the end of the text for each comment would take far longer
  void read_manyCommentsEndedByCarriageReturns_isLinear() {
    String text = "a: 1\r" + "#\r".repeat(4_000_000);
    assertThat(YamlReader.strict().read(text, "f")).hasSize(1);
  }

  @Test
  void read_keysOfEveryType_becomeText() {
    assertThat(tree("{y: 1, 2: 3, 1.5: 4, 0x10: 5, \"n\": 6}"))
        .isEqualTo(Map.of("true", 1L, "2", 3L, "1.5", 4L, "16", 5L, "n", 6L));
  }

  @Test
  void read_hugeIntegers_areExactUpTo64Bits() {
    assertThat(tree("[9223372036854775807, 9223372036854775808, 18446744073709551616]"))
        .isEqualTo(List.of(Long.MAX_VALUE, new BigInteger("9223372036854775808"), 0x1p64));
  }

  @Test
  void read_anchorsAndMergeKeys_areExpanded() {
    String text =
        """
        base: &base {a: 1, b: 2}
        derived:
          <<: *base
          b: 3
        list:
          <<: [{c: 4}, *base]
        again: *base
        """;
    assertThat(tree(text))
        .isEqualTo(
            Map.of(
                "base", Map.of("a", 1L, "b", 2L),
                "derived", Map.of("a", 1L, "b", 3L),
                "list", Map.of("a", 1L, "b", 2L, "c", 4L),
                "again", Map.of("a", 1L, "b", 2L)));
  }

  @Test
  void read_severalDocuments_skipsEmptyOnes() {
    List<YamlNode> documents =
        YamlReader.strict().read("---\n# nothing\n---\na: 1\n---\n---\nb: 2\n...\n", "f");
    assertThat(documents)
        .extracting(YamlNode::toTree)
        .containsExactly(Map.of("a", 1L), Map.of("b", 2L));
  }

  @Test
  void read_nodes_knowTheirPosition() {
    YamlMapping root = (YamlMapping) YamlReader.strict().read("a:\n  b: [1,\n   2]\n", "f").get(0);
    YamlMapping a = (YamlMapping) root.entries().get(0).value();
    assertThat(a.position()).hasToString("2:3");
    assertThat(a.entries().get(0).value().position()).hasToString("2:6");
  }

  @Test
  void read_tags_decideTheType() {
    assertThat(tree("{a: !!str 1, b: !!int \"1\", c: !!float 1, d: !!binary aGk=, e: !custom x}"))
        .isEqualTo(Map.of("a", "1", "b", 1L, "c", 1.0, "d", "hi", "e", "x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2 | f:2:1: Mapping key \"a\" already defined at line 1; remove one of the two",
        "a: *x | f:1:4: Unknown anchor 'x' referenced",
        "a: &x [*x] | f:1:8: Anchor 'x' value contains itself",
        "~: 1 | f:1:1: A key must not be null; quote it to use the word itself",
        "{a: 1}: 2 | f:1:1: A key must be a scalar; quote a template expression such as '{{ x }}'",
        "a: !!int x | f:1:4: The value cannot be read as !!int; remove the tag or write a value of that type",
        "<<: 1 | f:1:5: Map merge requires map or sequence of maps as the value",
      })
  void read_unusableText_saysWhatWhereAndWhatToDo(String text, String message) {
    assertThatThrownBy(() -> YamlReader.strict().read(text.replace("\\n", "\n"), "f"))
        .isInstanceOf(YamlException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: [", "a: b: c", "\"a", "a:\n\t- b", "- a\nb: c", "a: 'b", "@a", "a: }"})
  void read_malformedText_hasAPosition(String text) {
    YamlException exception =
        catchThrowableOfType(YamlException.class, () -> YamlReader.strict().read(text, "f"));
    assertThat(exception.problems().get(0).position()).isNotNull();
    assertThat(exception.problems().get(0).source()).isEqualTo("f");
  }

  @Test
  void read_duplicateKeysLastWins_keepsTheLast() {
    List<YamlNode> documents =
        YamlReader.strict()
            .withDuplicateKeys(DuplicateKeys.LAST_WINS)
            .read("a: 1\nb: 2\na: 3\n", "f");
    assertThat(documents.get(0).toTree()).isEqualTo(Map.of("a", 3L, "b", 2L));
  }

  @Test
  void read_aliasBomb_isRefusedQuickly() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String item = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(item);
      bomb.append((", " + item).repeat(8)).append("]\n");
    }
    assertThatThrownBy(() -> YamlReader.strict().read(bomb.toString(), "bomb.yaml"))
        .hasMessageContaining("Document contains excessive aliasing");
  }

  @Test
  void read_deepNesting_isRefusedWithoutOverflow() {
    assertThatThrownBy(() -> YamlReader.strict().read("[".repeat(10_000), "deep.yaml"))
        .hasMessageContaining("deep.yaml:1:1001: Collections are nested more than 1000 deep");
  }

  @Test
  void read_deepNestingWithinRaisedLimits_works() {
    YamlReader reader = YamlReader.strict().withLimits(YamlLimits.defaults().withMaxDepth(900));
    assertThat(reader.read("[".repeat(900) + "]".repeat(900), "deep.yaml")).hasSize(1);
  }

  @Test
  void read_hundredMegabyteLine_isRefusedAtOnce() {
    byte[] line = new byte[100 << 20];
    Arrays.fill(line, (byte) 'a');
    assertThatThrownBy(
            () ->
                YamlReader.strict()
                    .withLimits(YamlLimits.defaults().withMaxLength(1 << 20))
                    .read(line, "long.yaml"))
        .hasMessageContaining("more than 1048576");
  }

  @Test
  void read_bytesThatAreNotUtf8_sayWhere() {
    byte[] bytes = "a: ok\nb: ä\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> YamlReader.strict().read(bytes, "latin.yaml"))
        .hasMessage("latin.yaml:2:4: The bytes are not UTF-8; save the file as UTF-8");
  }

  private static Object tree(String text) {
    return Objects.requireNonNull(YamlReader.strict().read(text, "f").get(0).toTree());
  }
}
