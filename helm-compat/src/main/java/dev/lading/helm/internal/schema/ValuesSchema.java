package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.json.JsonReader;
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

  /** Reads and checks a schema. */
  public static ValuesSchema of(byte[] json, HelmVersion helm) {
    String text = new String(json, StandardCharsets.UTF_8);
    try {
      SchemaNode schema = helm.isHelm4() ? compile(text) : compileLeniently(text);
      return new ValuesSchema(schema, "", helm);
    } catch (FormatException wrong) {
      return new ValuesSchema(null, wrong.text(), helm);
    }
  }

  /** Helm 3 reads every schema as draft 7, and checks some of its keywords. */
  private static SchemaNode compileLeniently(String text) {
    Object tree = tree(text);
    String wrong = Helm3Keywords.firstWrong(tree);
    if (wrong != null) {
      throw new FormatException(wrong);
    }
    SchemaDocument document = new SchemaDocument(URL, tree, Draft.DRAFT_7);
    return SchemaCompiler.compile(document, Map.of(), false);
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

  private static SchemaNode compile(String text) {
    Object tree = tree(text);
    Draft draft = draft(tree);
    SchemaFailure failure =
        PlainSchema.is(tree) ? null : new SchemaValidator().validate(draft.metaschema(), tree);
    if (failure != null) {
      throw new FormatException(
          "\""
              + URL
              + "#\" is not valid against metaschema: jsonschema validation failed with '"
              + draft.url()
              + "#'\n"
              + SchemaFailure.text(failure.top()));
    }
    return SchemaCompiler.compile(new SchemaDocument(URL, tree, draft), Map.of(), false);
  }

  private static @Nullable Object tree(String text) {
    if (text.isBlank()) {
      throw new FormatException("EOF");
    }
    try {
      return JsonReader.read(text);
    } catch (FunctionException wrong) {
      String reason = wrong.text();
      if (reason.equals("unexpected end of JSON input")) {
        throw new FormatException("unexpected EOF");
      }
      throw new FormatException(
          reason.endsWith("after top-level value")
              ? "invalid character after top-level value"
              : reason);
    }
  }

  private static Draft draft(@Nullable Object tree) {
    if (!(tree instanceof Map<?, ?> map) || !(map.get("$schema") instanceof String url)) {
      return Draft.DRAFT_2020;
    }
    Draft draft = Draft.of(url);
    if (draft != null) {
      return draft;
    }
    String target = url.indexOf('#') < 0 ? url : url.substring(0, url.indexOf('#'));
    if (target.startsWith("urn:")) {
      return Draft.DRAFT_2020; // Helm finds every URN and takes it for a schema without conditions
    }
    boolean known = target.startsWith("http://") || target.startsWith("https://");
    throw new FormatException(
        "failing loading \""
            + target
            + (known || target.startsWith("file:")
                ? "\": references out of the chart are not followed"
                : "\": no URLLoader registered for \"" + target + "\""));
  }
}
