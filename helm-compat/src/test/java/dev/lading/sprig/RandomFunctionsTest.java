package dev.lading.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of results that are random. */
class RandomFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "randAlpha 30 | [A-Za-z]{30}",
        "randAlphaNum 30 | [A-Za-z0-9]{30}",
        "randNumeric 30 | [0-9]{30}",
        "randAscii 30 | [ -~]{30}",
        "randAlpha 0 | ''",
        "randAlpha -1 | ''",
        "randBytes 9 | [A-Za-z0-9+/]{12}",
        "randInt 5 8 | [567]",
        "randInt -9 -8 | -9",
        "uuidv4 | [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        "shuffle \"aab\" | aab|aba|baa",
        "bcrypt \"x\" | \\$2a\\$10\\$[./A-Za-z0-9]{53}",
        "htpasswd \"u\" \"p\" | u:\\$2a\\$10\\$[./A-Za-z0-9]{53}",
        "now | 2026-01-02 03:04:05 \\+0000 UTC",
        "ago (toDate \"2006-01-02\" \"2026-01-01\") | 27h4m5s",
        "htmlDate now | 2026-01-02",
        "date \"15:04\" \"no date\" | 03:04",
        "dateInZone \"15:04 MST\" now \"Europe/Berlin\" | 04:04 CET",
        "durationRound (toDate \"2006\" \"2020\") | 6y",
      })
  void randomOrTimed_hasItsShape(String call, String shape) {
    HelmOracle.Answer answer = SprigCase.ourAnswer("{{ " + call + " }}");
    assertThat(answer.ok()).as(answer.text()).isTrue();
    assertThat(answer.text()).matches(shape);
  }
}
