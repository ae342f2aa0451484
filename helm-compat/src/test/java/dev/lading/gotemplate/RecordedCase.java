package dev.lading.gotemplate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A template and what real Helm made of it. */
record RecordedCase(String template, Outcome expected) {

  /** The cases of a recorded file. */
  static List<RecordedCase> read(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(TestData.resource(resource)), StandardCharsets.UTF_8))) {
      return lines.lines().map(RecordedCase::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedCase parse(String line) {
    try {
      JsonNode node = TestData.JSON.readTree(line);
      return new RecordedCase(
          node.path("template").asText(), new Outcome(text(node, "out"), text(node, "error")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }
}
