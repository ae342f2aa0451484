package dev.lading.yaml.internal.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what go-yaml, inside Helm, makes of {@link TrickyTexts}: a chart whose template reads
 * every text with {@code fromYaml} and {@code fromYamlArray} and prints JSON. Run it with the path
 * of Helm and of the file to write, {@code src/test/resources/dev/lading/yaml/go-yaml.jsonl}.
 *
 * <p>Of texts that the parser accepts and the decoder above it refuses (an unknown anchor, a key
 * that is a list), nothing is recorded.
 */
final class RecordGoYaml {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PARSER = "error converting YAML to JSON: yaml: ";
  private static final List<String> DECODER =
      List.of(
          "unmarshal errors", "unknown anchor", "invalid map key", "cannot decode", "key already");

  private RecordGoYaml() {}

  /** Writes the answers, one line of JSON for each text. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> texts = TrickyTexts.all();
    JsonNode answers = ask(args[0], texts);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      ObjectNode line = line(texts.get(i), answers.get(2 * i), answers.get(2 * i + 1));
      if (line != null) {
        out.append(line).append('\n');
      }
    }
    Files.writeString(Path.of(args[1]), out);
  }

  private static JsonNode ask(String helm, List<String> texts)
      throws IOException, InterruptedException {
    Path chart = Files.createTempDirectory("go-yaml");
    Files.createDirectory(chart.resolve("templates"));
    Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
    Files.writeString(
        chart.resolve("templates/a.yaml"),
        "a:\n{{ range .Values.t }}{{ $d := . | b64dec }}"
            + "- {{ $d | fromYaml | toJson | b64enc }}\n"
            + "- {{ $d | fromYamlArray | toJson | b64enc }}\n{{ end }}");
    ArrayNode encoded = JSON.createArrayNode();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      encoded.add(Base64.getEncoder().encodeToString(bytes));
    }
    Path values = chart.resolve("v.json");
    Files.writeString(values, JSON.createObjectNode().set("t", encoded).toString());
    Path output = chart.resolve("out");
    new ProcessBuilder(helm, "template", "r", chart.toString(), "-f", values.toString())
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
    ArrayNode answers = JSON.createArrayNode();
    for (String line : Files.readAllLines(output)) {
      if (line.startsWith("- ")) {
        answers.add(JSON.readTree(Base64.getDecoder().decode(line.substring(2))));
      }
    }
    return answers;
  }

  private static @Nullable ObjectNode line(String text, JsonNode map, JsonNode array)
      throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode().put("text", text);
    String error = map.path("Error").asText("");
    if (error.startsWith(PARSER)) {
      String words = error.substring(PARSER.length());
      return DECODER.stream().anyMatch(words::contains) ? null : line.put("error", words);
    }
    if (error.contains("cannot unmarshal array")) {
      return line.set("value", array);
    }
    if (error.contains("cannot unmarshal")) {
      return line.put("scalar", true);
    }
    return error.isEmpty() ? line.set("value", map) : null;
  }
}
