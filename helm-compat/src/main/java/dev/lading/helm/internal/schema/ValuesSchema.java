package dev.lading.helm.internal.schema;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A values.schema.json as Helm uses it (upstream: {@code jsonschema.go}). A malformed one is
 * remembered with its text, since it fails every rendering. Immutable.
 */
public final class ValuesSchema {

  private static final String URL = "file:///values.schema.json";

  private final @Nullable SchemaNode schema;
  private final String malformed;
  private final HelmVersion helm;

  private ValuesSchema(@Nullable SchemaNode schema, String malformed, HelmVersion helm) {
    this.schema = schema;
    this.malformed = malformed;
    this.helm = helm;
  }

  /**
   * Reads and checks a schema.
   *
   * @param outside what it may refer to besides itself
   */
  public static ValuesSchema of(byte[] json, HelmVersion helm, OutsideSchemas outside) {
    String text = new String(json, StandardCharsets.UTF_8);
    try {
      SchemaNode schema =
          helm.isHelm4()
              ? SchemaCompiler.compile(SchemaReader.document(URL, text), outside::document, false)
              : Helm3Compiler.compile(SchemaReader.firstTree(text), outside);
      return new ValuesSchema(schema, "", helm);
    } catch (FormatException wrong) {
      return new ValuesSchema(null, wrong.text(), helm);
    }
  }

  /** What is wrong with the values, line by line; empty when nothing is. */
  public String check(Map<String, @Nullable Object> values) {
    if (schema == null) {
      return malformed;
    }
    try {
      if (!helm.isHelm4()) {
        List<String> lines = new Helm3Validator().validate(schema, values);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
      }
      SchemaFailure failure = new SchemaValidator().validate(schema, values);
      return failure == null ? "" : SchemaFailure.text(failure.top()) + "\n";
    } catch (FormatException tooLong) {
      return tooLong.text();
    }
  }
}
