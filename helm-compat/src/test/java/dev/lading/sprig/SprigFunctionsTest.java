package dev.lading.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.gotemplate.function.TemplateFunction;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SprigFunctionsTest {
  private static final Set<String> CHANGING =
      Set.of(
          "ago",
          "bcrypt",
          "date",
          "dateInZone",
          "date_in_zone",
          "durationRound",
          "encryptAES",
          "genCA",
          "genCAWithKey",
          "genPrivateKey",
          "genSelfSignedCert",
          "genSelfSignedCertWithKey",
          "genSignedCert",
          "genSignedCertWithKey",
          "htmlDate",
          "htmlDateInZone",
          "htpasswd",
          "mustToDate",
          "now",
          "randAlpha",
          "randAlphaNum",
          "randAscii",
          "randBytes",
          "randInt",
          "randNumeric",
          "shuffle",
          "toDate",
          "uuidv4");

  @Test
  void registry_namesOfSprig_allAndNoOther() {
    String[] names = SprigCase.resource("names.txt").trim().split("\n", -1);
    assertThat(SprigFunctions.registry().names()).containsExactlyElementsOf(Arrays.asList(names));
  }

  @Test
  void families_madeOnDemand_haveWhatTheyAnnounce() {
    assertThat(SprigFunctions.families())
        .allSatisfy(
            family ->
                assertThat(family.functions())
                    .extracting(TemplateFunction::name)
                    .containsExactlyElementsOf(family.names()));
  }

  @Test
  void registry_everyName_isKnownToHelm() {
    Optional<HelmOracle> oracle = HelmOracle.find(SprigCase.VALUES);
    if (oracle.isEmpty()) {
      System.out.println("no HELM4: names not asked for");
      return;
    }
    StringBuilder template = new StringBuilder("{{ if false }}");
    SprigFunctions.registry()
        .names()
        .forEach(name -> template.append("{{ ").append(name).append(" }}"));
    assertThat(oracle.get().ask(template.append("{{ end }}").toString()).ok()).isTrue();
  }

  @Test
  void hermetic_onlyWithoutClockZoneAndRandomSource() {
    Set<String> found = new TreeSet<>();
    for (TemplateFunction function : SprigFunctions.registry().byName().values()) {
      if (!function.isHermetic()) {
        found.add(function.name());
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(CHANGING);
  }

  @Test
  void sentences_everyFunction_hasOne() {
    assertThat(SprigFunctions.registry().byName().values())
        .allSatisfy(
            function ->
                assertThat(function.sentence())
                    .as(function.name())
                    .endsWith(".")
                    .hasSizeLessThan(100));
  }

  @Test
  void fromJson_malformedText_isNil() {
    assertThat(
            SprigCase.ourAnswer("{{ fromJson \"{\" | kindOf }} {{ fromJson \"[1, 2]\" }}").text())
        .isEqualTo("invalid [1 2]");
  }

  @Test
  void keysAndValues_severalKeys_areSorted() {
    assertThat(
            SprigCase.ourAnswer(
                    "{{ $d := dict \"b\" 1 \"c\" 2 \"a\" 3 }}{{ keys $d }} {{ values $d }}")
                .text())
        .isEqualTo("[a b c] [3 1 2]");
  }
}
