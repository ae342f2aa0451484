package dev.lading.validation.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The grammars, against the regular expressions that apimachinery documents for them. */
class NamesTest {

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern LABEL_1035 = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern WORD = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");

  private static void assertSame(
      Function<String, Optional<String>> check, String text, boolean expected) {
    assertThat(check.apply(text).isEmpty()).as("<%s>", text).isEqualTo(expected);
  }

  @Property(tries = 5_000)
  void names_anyText_areJudgedAsUpstreamDoes(@ForAll("texts") String text) {
    int length = text.length();
    assertSame(Names::dnsLabel, text, length <= 63 && LABEL.matcher(text).matches());
    assertSame(Names::dnsLabel1035, text, length <= 63 && LABEL_1035.matcher(text).matches());
    boolean subdomain = length <= 253 && SUBDOMAIN.matcher(text).matches();
    assertSame(Names::dnsSubdomain, text, subdomain);
    assertSame(Names::hostPattern, "*." + text, subdomain);
    assertSame(
        Names::labelValue, text, length <= 63 && (text.isEmpty() || WORD.matcher(text).matches()));
    assertSame(Names::qualifiedName, text, isQualified(text));
    assertSame(
        Names::portName,
        text,
        length <= 15
            && LABEL.matcher(text).matches()
            && !text.contains("--")
            && text.chars().anyMatch(c -> c >= 'a' && c <= 'z'));
  }

  private static boolean isQualified(String text) {
    String[] parts = text.split("/", -1);
    String name = parts[parts.length - 1];
    return parts.length <= 2
        && (parts.length == 1 || SUBDOMAIN.matcher(parts[0]).matches() && parts[0].length() <= 253)
        && name.length() <= 63
        && WORD.matcher(name).matches();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("ab1-.").ofMaxLength(8),
        Arbitraries.strings().withChars("aA1-._/").ofMaxLength(12),
        Arbitraries.strings().withChars("ab").ofMinLength(14).ofMaxLength(66),
        Arbitraries.strings().withChars("ab.").ofMinLength(250).ofMaxLength(256),
        Arbitraries.strings().ofMaxLength(4));
  }

  @Test
  void configKeys_areFileNames() {
    for (String right : List.of("a", "a.b", ".a", "A_B-c", "a..b", "...".replace(".", "x"))) {
      assertThat(Names.configKey(right)).as(right).isEmpty();
    }
    for (String wrong : List.of("", ".", "..", "..a", "a/b", "a b", "é", "a".repeat(254))) {
      assertThat(Names.configKey(wrong)).as(wrong).isPresent();
    }
  }

  @Test
  void environmentVariables_mayBeNearlyAnything() {
    for (String right : List.of("A", "a.b", "1", "a-b c", "~")) {
      assertThat(Names.environmentVariable(right)).as(right).isEmpty();
    }
    for (String wrong : List.of("", "A=B", "é", "a\n")) {
      assertThat(Names.environmentVariable(wrong)).as(wrong).isPresent();
    }
  }

  @Test
  void pathSegments_areOnePart() {
    for (String right : List.of("system:node", "a.b", "A B")) {
      assertThat(Names.pathSegment(right)).as(right).isEmpty();
    }
    for (String wrong : List.of("", ".", "..", "a/b", "a%b")) {
      assertThat(Names.pathSegment(wrong)).as(wrong).isPresent();
    }
  }

  @Test
  void volumePaths_stayInside() {
    for (String right : List.of("", "a", "a/b", "..a", "a..", "a/...")) {
      assertThat(Paths.insideVolume(right)).as(right).isEmpty();
    }
    for (String wrong : List.of("/a", "..", "a/..", "../a", "a/../b")) {
      assertThat(Paths.insideVolume(wrong)).as(wrong).isPresent();
    }
    assertThat(Paths.mountPath("/a")).isEmpty();
    assertThat(Paths.mountPath("")).contains("must not be empty");
    assertThat(Paths.mountPath("a:b")).contains("must not contain ':'");
  }
}
