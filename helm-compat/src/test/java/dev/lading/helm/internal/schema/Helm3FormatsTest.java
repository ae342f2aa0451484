package dev.lading.helm.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.sprig.internal.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts and formats with what Helm 3.17 says about them when a schema asks for the format. */
class Helm3FormatsTest {

  @TestFactory
  Stream<DynamicTest> fits_recordedText_answersAsHelm3() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Helm3FormatsTest.class.getResourceAsStream("formats.recorded"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> (Map<?, ?>) Objects.requireNonNull(JsonReader.read(line)))
          .map(row -> DynamicTest.dynamicTest(name(row), () -> compare(row)));
    }
  }

  private static String name(Map<?, ?> row) {
    return row.get("format") + " '" + row.get("text") + "'";
  }

  private static void compare(Map<?, ?> row) {
    String format = String.valueOf(row.get("format"));
    String text = String.valueOf(row.get("text"));
    assertThat(Helm3Formats.fits(format, text)).isEqualTo(row.get("fits"));
  }
}
