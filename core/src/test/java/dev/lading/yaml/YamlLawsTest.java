package dev.lading.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every value, not only for those somebody thought of. */
class YamlLawsTest {

  @Property(tries = 2_000)
  void writeThenRead_anyTree_isTheSame(@ForAll("trees") Object tree) {
    assertThat(readOne(YamlWriter.writeTree(tree))).isEqualTo(tree);
  }

  @Property(tries = 1_000)
  void writeReadWrite_anyTree_sameBytes(@ForAll("trees") Object tree) {
    String once = YamlWriter.writeTree(tree);
    assertThat(YamlWriter.writeTree(readOne(once))).isEqualTo(once);
  }

  @Property(tries = 3_000)
  void writeThenRead_anyStringAsConfigMapValue_survives(@ForAll("strings") String text) {
    Map<String, Object> configMap =
        Map.of("apiVersion", "v1", "kind", "ConfigMap", "data", Map.of("key", text));
    assertThat(readOne(YamlWriter.writeTree(configMap))).isEqualTo(configMap);
  }

  @Property(tries = 2_000)
  void writeThenRead_anyStringAsKey_survives(@ForAll("strings") String text) {
    Map<String, Object> tree = Map.of("a", List.of(Map.of(text, Map.of(text, text))));
    assertThat(readOne(YamlWriter.writeTree(tree))).isEqualTo(tree);
  }

  @Property(tries = 300)
  void write_anyInsertionHistory_sameBytes(
      @ForAll("maps") Map<String, Object> map, @ForAll long seed) {
    List<String> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, new Random(seed));
    Map<String, Object> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, map.get(key)));
    assertThat(YamlWriter.writeTree(shuffled)).isEqualTo(YamlWriter.writeTree(map));
  }

  @Property(tries = 50)
  void write_anyDefaultLocaleAndZone_sameBytes(@ForAll("trees") Object tree) {
    String expected = YamlWriter.writeTree(tree);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(YamlWriter.writeTree(tree)).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Property(tries = 2_000)
  void writeThenRead_anyDouble_hasTheSameValue(@ForAll double number) {
    List<?> read = (List<?>) readOne(YamlWriter.writeTree(List.of(number)));
    assertThat(((Number) read.get(0)).doubleValue()).isEqualTo(number + 0.0);
  }

  private static Object readOne(String yaml) {
    List<YamlNode> documents = YamlReader.strict().read(yaml, "test.yaml");
    assertThat(documents).hasSize(1);
    return Objects.requireNonNull(documents.get(0).toTree());
  }

  @Provide
  Arbitrary<String> strings() {
    Arbitrary<String> nasty = Arbitraries.of(NastyValues.texts());
    Arbitrary<String> random =
        Arbitraries.longs().map(seed -> NastyValues.randomTexts(seed, 1).get(0));
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, 0x10FFFF)
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .list()
            .ofMaxSize(20)
            .map(YamlLawsTest::fromCodePoints);
    return Arbitraries.oneOf(List.of(nasty, random, any));
  }

  private static String fromCodePoints(List<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }

  @Provide
  Arbitrary<Object> trees() {
    return maps().map(map -> (Object) map);
  }

  @Provide
  Arbitrary<Map<String, Object>> maps() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            List.of(
                strings().map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.of(true, false).map(bool -> (Object) bool),
                Arbitraries.of(0.5, -1.25e-7, 1e22, 1234567.5).map(number -> (Object) number)));
    Arbitrary<Object> inner =
        Arbitraries.lazyOf(
            () -> leaves,
            () -> leaves,
            () -> leaves.list().ofMaxSize(4).map(list -> (Object) list),
            () -> mapsOf(leaves).map(map -> (Object) map),
            () -> mapsOf(mapsOf(leaves).list().ofMaxSize(3).map(l -> (Object) l)).map(m -> m));
    return mapsOf(inner).filter(map -> !map.isEmpty());
  }

  private Arbitrary<Map<String, Object>> mapsOf(Arbitrary<Object> values) {
    return Arbitraries.maps(strings(), values).ofMaxSize(5);
  }
}
