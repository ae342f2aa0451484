package dev.lading.yaml.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.problem.Position;
import dev.lading.yaml.node.YamlException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextEventSourcePropertyTest {

  private static final String ODD =
      " \t\n\r:-?[]{},#&*!|>'\"%@`\\~ab01\u0085\u2028\u2029\uFEFF\u0000\u0007\uD83D\uDE00\uFFFE";

  @Provide
  Arbitrary<String> garbage() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(ODD.toCharArray()).ofMaxLength(60),
        Arbitraries.strings().all().ofMaxLength(60));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("\n\u00e9\u20ac:#'\"\\".toCharArray())
        .ofMaxLength(40);
  }

  @Property(tries = 20_000)
  void next_garbage_eventsOrYamlExceptionWithinTheText(@ForAll("garbage") String text) {
    List<Integer> lengths = lineLengths(text);
    EventSource events = new TextEventSource(text, null);
    try {
      EventKind kind;
      do {
        kind = events.next();
        assertWithin(new Position(events.line(), events.column()), lengths);
      } while (kind != EventKind.STREAM_END);
    } catch (YamlException e) {
      assertWithin(Objects.requireNonNull(e.problems().get(0).position()), lengths);
    }
  }

  @Property(tries = 5_000)
  void next_garbage_sameEveryTime(@ForAll("garbage") String text) {
    assertThat(EventLines.ours(text)).isEqualTo(EventLines.ours(text));
  }

  @Property(tries = 3_000)
  void next_singleQuoted_sameText(@ForAll("texts") String text) {
    String line = text.replace("\n", "");
    assertThat(scalar("k: '" + line.replace("'", "''") + "'")).isEqualTo(line);
  }

  @Property(tries = 3_000)
  void next_doubleQuoted_sameText(@ForAll String text) {
    StringBuilder quoted = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(
            c -> {
              quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
              expected.appendCodePoint(c);
            });
    assertThat(scalar("k: \"" + quoted + "\"")).isEqualTo(expected.toString());
  }

  @Property(tries = 3_000)
  void next_literal_sameText(@ForAll("texts") String text) {
    String block = "k: |2-\n" + ("  " + text).replace("\n", "\n  ") + "\n";
    assertThat(scalar(block)).isEqualTo(chomped(text));
  }

  private static String chomped(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  private static String scalar(String text) {
    EventSource events = new TextEventSource(text, null);
    for (int i = 0; i < 4; i++) {
      events.next();
    }
    String value = events.text();
    EventLines.drain(events);
    return value;
  }

  /** The lengths of the lines, a line being what ends at any of YAML's line breaks. */
  private static List<Integer> lineLengths(String text) {
    return List.of(text.split("\r\n|[\r\n\u0085\u2028\u2029]", -1)).stream()
        .map(String::length)
        .toList();
  }

  private static void assertWithin(Position position, List<Integer> lengths) {
    assertThat(position.line()).isBetween(1, lengths.size());
    assertThat(position.column()).isBetween(1, lengths.get(position.line() - 1) + 1);
  }
}
