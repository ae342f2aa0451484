package dev.lading.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.problem.LadingException;
import org.junit.jupiter.api.Test;

/** What is wrong with values is said with where it came from; each test has the whole message. */
class ValuesBindingTest {

  private static final String GOOD =
      "beds: 2\nowner: ann\nsoil: clay\nseason: SPRING\nfenced: false\n";

  private static void refused(Values values, String message) {
    assertThatThrownBy(() -> ValuesType.of(GardenValues.class).bind(values))
        .isInstanceOf(LadingException.class)
        .hasMessage(message);
  }

  private static Values good() {
    return Values.parse(GOOD, "base.yaml");
  }

  private static Values with(String yaml) {
    return good().plus(Values.parse(yaml, "prod.yaml"));
  }

  @Test
  void unknownKey_namesTheNearest() {
    refused(
        with("# more\nbedz: 3\n"),
        "prod.yaml:2:1: bedz: There is no value \"bedz\"; did you mean beds?");
  }

  @Test
  void unknownKey_farFromAll_namesThemAll() {
    refused(
        with("x: 1\n"),
        "prod.yaml:1:1: x: There is no value \"x\"; there are beds, fenced, gate, owner,"
            + " plants, season, soil, tools");
  }

  @Test
  void missingKey_saysWhatItIs() {
    refused(
        Values.parse("beds: 2\nsoil: clay\nseason: SPRING\nfenced: false\n", "base.yaml"),
        "base.yaml:1:1: owner: A value is required; it is text");
  }

  @Test
  void textForNumber_isRefused() {
    refused(
        with("beds: many\n"), "prod.yaml:1:7: beds: Expected a whole number, found text \"many\"");
  }

  @Test
  void numberForText_asksForQuotes() {
    refused(
        with("owner: 7\n"),
        "prod.yaml:1:8: owner: Expected text, found the number 7; put it in quotes to make it"
            + " text");
  }

  @Test
  void fraction_isNoWholeNumber() {
    refused(
        with("beds: 1.5\n"), "prod.yaml:1:7: beds: Expected a whole number, found the number 1.5");
  }

  @Test
  void mapForList_isRefused() {
    refused(with("plants: {a: b}\n"), "prod.yaml:1:9: plants: Expected a list, found a map");
  }

  @Test
  void itemOfList_isNamedByIndex() {
    refused(
        with("plants: [rose, 3]\n"),
        "prod.yaml:1:16: plants[1]: Expected text, found the number 3; put it in quotes to make"
            + " it text");
  }

  @Test
  void memberOfMap_isNamedByKey() {
    refused(
        with("tools:\n  spade: x\n"),
        "prod.yaml:2:10: tools.spade: Expected a whole number, found text \"x\"");
  }

  @Test
  void null_forWhatIsNotOptional_isRefused() {
    refused(
        with("beds: null\n"),
        "prod.yaml:1:7: beds: The value may not be null; leave it out for the default");
  }

  @Test
  void numberOutOfRange_saysTheRange() {
    refused(with("beds: 12\n"), "prod.yaml:1:7: beds: 12 is not from 1 to 10");
  }

  @Test
  void textThatDoesNotMatch_saysThePattern() {
    refused(with("owner: Ann\n"), "prod.yaml:1:8: owner: \"Ann\" does not match [a-z]+");
  }

  @Test
  void textThatIsNoneOfSeveral_namesThem() {
    refused(
        with("soil: cley\n"),
        "prod.yaml:1:7: soil: \"cley\" is none of clay, sand; did you mean clay?");
  }

  @Test
  void enumConstant_thatDoesNotExist_namesThem() {
    refused(
        with("season: WINTER\n"), "prod.yaml:1:9: season: \"WINTER\" is none of SPRING, AUTUMN");
  }

  @Test
  void secretTooShort_isNotRepeated() {
    refused(
        with("gate: hunter2\n"), "prod.yaml:1:7: gate: The value has 7 characters, fewer than 8");
  }

  @Test
  void secretOfWrongType_isNotRepeated() {
    refused(
        with("gate: 12345678\n"),
        "prod.yaml:1:7: gate: Expected text, found the number; put it in quotes to make it text");
  }

  @Test
  void secretInAMessageOfTheType_isMasked() {
    refused(with("gate: guess-me-now\n"), "too easy: ***");
  }

  @Test
  void checkOfTheType_isReported() {
    refused(with("fenced: true\n"), "a fence needs a gate");
  }

  @Test
  void flag_isNamedWithoutItsText() {
    refused(good().set("beds=many"), "--set: beds: Expected a whole number, found text \"many\"");
  }

  @Test
  void malformedFlag_isNotRepeated() {
    assertThatThrownBy(() -> good().set("beds"))
        .hasMessage(
            "--set: The flag cannot be read: key \"beds\" has no value; write name=value or"
                + " outer.inner=value, and a comma between several");
  }

  @Test
  void severalProblems_areToldAtOnce() {
    refused(
        with("beds: 12\nowner: Ann\n"),
        "prod.yaml:1:7: beds: 12 is not from 1 to 10\n"
            + "prod.yaml:2:8: owner: \"Ann\" does not match [a-z]+");
  }

  @Test
  void layers_lieOverEachOther() {
    GardenValues garden =
        ValuesType.of(GardenValues.class)
            .bind(
                with("beds: 3\ntools: {spade: 1}\n")
                    .set("owner=bob,plants={1,true}")
                    .with("tools.rake", 2));

    assertThat(garden.beds()).isEqualTo(3);
    assertThat(garden.owner()).isEqualTo("bob");
    assertThat(garden.plants()).containsExactly("1", "true");
    assertThat(garden.tools()).containsEntry("spade", 1).containsEntry("rake", 2);
  }

  @Test
  void flags_keepTheLinesOfFiles() {
    refused(
        with("bedz: 3\n").set("owner=bob"),
        "prod.yaml:1:1: bedz: There is no value \"bedz\"; did you mean beds?");
  }

  @Test
  void secrets_areInNoSchemaAndNoToString() {
    Values values = with("gate: correct-horse\n");
    ValuesSchema schema = ValuesSchema.of(GardenValues.class);

    assertThat(ValuesType.of(GardenValues.class).bind(values).toString())
        .contains("***")
        .doesNotContain("horse");
    assertThat(values.toString()).doesNotContain("horse");
    assertThat(schema.toJson()).contains("\"writeOnly\" : true", "\"pattern\" : \"^(?:[a-z]+)$\"");
    assertThat(schema.toValuesYaml()).contains("# (secret; length at least 8)");
  }
}
