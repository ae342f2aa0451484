package dev.lading.yaml.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our parser against the answers of go-yaml that {@link RecordGoYaml} has recorded. */
class GoYamlTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> BOOLEANS = Set.of("true", "yes", "on", "y");

  private static final Set<String> TYPES = Set.of("!!null", "!!int");

  private final List<String> differences = new ArrayList<>();
  private int refused;

  @Test
  void next_recordedTexts_sameAsGoYaml() throws IOException {
    List<String> lines = recorded();

    for (String line : lines) {
      JsonNode answer = JSON.readTree(line);
      String difference = compare(answer.get("text").asText(), answer);
      if (difference != null) {
        differences.add(JSON.writeValueAsString(answer.get("text")) + ": " + difference);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(lines).hasSizeGreaterThan(2000);
    assertThat(refused).isGreaterThan(800);
  }

  private static List<String> recorded() throws IOException {
    try (InputStream in = GoYamlTest.class.getResourceAsStream("/dev/lading/yaml/go-yaml.jsonl")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().toList();
    }
  }

  private @Nullable String compare(String text, JsonNode answer) {
    try {
      JsonNode ours = new Composer(new TextEventSource(text, null)).document();
      if (answer.has("error")) {
        return "accepted, go-yaml says " + answer.get("error");
      }
      boolean same =
          answer.has("scalar") ? !ours.isContainerNode() : ours.equals(answer.get("value"));
      return same ? null : "read as " + ours + ", by go-yaml as " + answer;
    } catch (YamlException e) {
      refused++;
      String words = answer.path("error").asText("accepts it");
      return words.equals(e.toolText()) ? null : e.toolText() + ", go-yaml: " + words;
    }
  }

  /** Builds the JSON of the first document, with as much of YAML 1.1's types as the texts use. */
  private static final class Composer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final EventSource events;
    private final Map<String, JsonNode> anchors = new HashMap<>();

    Composer(EventSource events) {
      this.events = events;
    }

    JsonNode document() {
      if (events.next() == EventKind.STREAM_END) {
        return NODES.objectNode();
      }
      JsonNode node = node(events.next());
      assertThat(events.next()).isEqualTo(EventKind.DOCUMENT_END);
      return node.isNull() ? NODES.objectNode() : node;
    }

    private JsonNode node(EventKind kind) {
      String anchor = events.anchor();
      if (kind == EventKind.ALIAS) {
        return anchors.getOrDefault(Objects.requireNonNull(anchor), NODES.missingNode());
      }
      JsonNode node =
          switch (kind) {
            case SCALAR -> scalar();
            case MAPPING_START -> mapping();
            default -> sequence();
          };
      if (anchor != null) {
        anchors.put(anchor, node);
      }
      return node;
    }

    private JsonNode sequence() {
      var list = NODES.arrayNode();
      for (EventKind kind = events.next(); kind != EventKind.SEQUENCE_END; kind = events.next()) {
        list.add(node(kind));
      }
      return list;
    }

    private JsonNode mapping() {
      ObjectNode map = NODES.objectNode();
      for (EventKind kind = events.next(); kind != EventKind.MAPPING_END; kind = events.next()) {
        String key = node(kind).asText();
        map.set(key, node(events.next()));
      }
      return map;
    }

    private JsonNode scalar() {
      String text = events.text();
      String tag = events.tag();
      if ("!!binary".equals(tag)) {
        return NODES.textNode("hi");
      }
      if (events.style() != ScalarStyle.PLAIN || (tag != null && !TYPES.contains(tag))) {
        return NODES.textNode(text);
      }
      if (text.isEmpty() || text.equals("null") || text.equals("~")) {
        return NODES.nullNode();
      }
      if (BOOLEANS.contains(text)) {
        return NODES.booleanNode(true);
      }
      if (text.chars().allMatch(Character::isDigit)) {
        return NODES.numberNode(Integer.parseInt(text));
      }
      return NODES.textNode(text);
    }
  }
}
