package dev.lading.yaml.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.node.YamlException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextEventSourceTest {

  @Test
  void next_manifest_eventsWithTextsAndPlaces() {
    EventSource events = new TextEventSource("kind: Pod\nspec:\n  a: &x !!str 'b'\n", "pod.yaml");

    assertThat(events.next()).isEqualTo(EventKind.DOCUMENT_START);
    assertThat(events.next()).isEqualTo(EventKind.MAPPING_START);
    assertThat(events.next()).isEqualTo(EventKind.SCALAR);
    assertThat(events.text()).isEqualTo("kind");
    events.next();
    assertThat(events.text()).isEqualTo("Pod");
    assertThat(events.line()).isEqualTo(1);
    assertThat(events.column()).isEqualTo(7);
    events.next();
    events.next();
    events.next();
    events.next();
    assertThat(events.text()).isEqualTo("b");
    assertThat(events.anchor()).isEqualTo("x");
    assertThat(events.tag()).isEqualTo("!!str");
    assertThat(events.line()).isEqualTo(3);
    assertThat(events.column()).isEqualTo(6);
  }

  @Test
  void next_afterTheEnd_staysThere() {
    EventSource events = new TextEventSource("", null);

    assertThat(events.next()).isEqualTo(EventKind.STREAM_END);
    assertThat(events.next()).isEqualTo(EventKind.STREAM_END);
  }

  @Test
  void next_tagsOfAllForms_shortForm() {
    String text =
        """
        %TAG !e! tag:yaml.org,2002:
        ---
        - !!int 1
        - !<tag:yaml.org,2002:int> 1
        - !e!int 1
        - !own 1
        - ! 1
        - !<tag:x,1:y> 1
        """;

    assertThat(EventLines.ours(text))
        .filteredOn(line -> line.startsWith("SCALAR"))
        .extracting(line -> line.substring(7, line.indexOf(' ', 7)))
        .containsExactly("<!!int>", "<!!int>", "<!!int>", "<!own>", "<!>", "<tag:x,1:y>");
  }

  @Test
  void next_secondDocument_forgetsTagHandles() {
    Problem problem = refused("%TAG !e! x:\n---\na\n---\n!e!b c\n");

    assertThat(problem.message()).startsWith("found undefined tag handle");
    assertThat(problem.position()).isEqualTo(new Position(5, 1));
  }

  @Test
  void next_malformed_problemSaysWhereAndWhatToDo() {
    assertThat(refused("a:\n\tb: c\n").toString())
        .isEqualTo(
            "f.yaml:2:1: found character that cannot start any token while scanning for the next"
                + " token; indent with spaces, not with tabs");
    assertThat(refused("a: b: c\n").toString())
        .isEqualTo(
            "f.yaml:1:5: mapping values are not allowed in this context; put the value in quotes"
                + " if the colon is part of it");
    assertThat(refused("a: [b,\n  c\nd: e\n").toString())
        .isEqualTo(
            "f.yaml:3:2: did not find expected ',' or ']' while parsing a flow sequence that starts"
                + " in line 1");
    assertThat(refused("a: \"b\\c\"\n").position()).isEqualTo(new Position(1, 6));
    assertThat(refused("a: 'b\n").message()).startsWith("found unexpected end of stream");
  }

  @Test
  void next_forbiddenCharacter_problemNamesIt() {
    assertThat(refused("a: b\nc: d\u0007\n").toString())
        .startsWith("f.yaml:2:5: control characters are not allowed: U+0007");
    assertThat(refused("a: \uD83Db\n").toString())
        .startsWith("f.yaml:1:4: invalid Unicode character: U+D83D");
  }

  @Test
  void toolText_refused_wordsAndLineOfGoYaml() {
    assertThatThrownBy(() -> EventLines.drain(new TextEventSource("a:\n  - b\n  c: d\n", null)))
        .isInstanceOfSatisfying(
            YamlException.class,
            e -> assertThat(e.toolText()).isEqualTo("line 2: did not find expected '-' indicator"));
  }

  @Test
  void next_nestedTooDeep_refused() {
    for (String opening : List.of("[", "{a: ", "- ", "? ", "- ? ", "[{a: ")) {
      assertThat(refused(opening.repeat(1_000_000)).message())
          .startsWith("exceeded max depth of 10000");
    }
    assertThat(EventLines.ours("[".repeat(9999) + "]".repeat(9999))).hasSize(9999 * 2 + 3);
  }

  /** Quadratic work on any of these would take hours. */
  @Test
  void next_hugeTexts_done() {
    int size = 4_000_000;
    for (String text :
        List.of(
            "a: " + "b".repeat(size),
            "a: " + "b ".repeat(size),
            "a:\n" + " b\n".repeat(size),
            "a: \"" + "b\\n".repeat(size) + "\"",
            "a: '" + "b\n ".repeat(size) + "'",
            "a: |\n" + "  b\n".repeat(size),
            "a: >\n" + " \n".repeat(size) + "  b\n",
            "# c\n".repeat(size) + "a: b",
            "a:" + " ".repeat(size) + "\n" + "\n".repeat(size),
            "[" + "a,".repeat(size) + "]",
            "[" + "[],".repeat(size) + "]",
            "[" + "\"\uD83D\uDE00\": ,".repeat(size / 4) + "]",
            "a: " + "[\uD83D\uDE00,".repeat(9000) + "]".repeat(9000),
            "- - - - a\n".repeat(size / 10))) {
      EventLines.drain(new TextEventSource(text, null));
    }
  }

  private static Problem refused(String text) {
    try {
      EventLines.drain(new TextEventSource(text, "f.yaml"));
    } catch (YamlException e) {
      return Objects.requireNonNull(e.problems().get(0));
    }
    throw new AssertionError("accepted");
  }
}
