package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.json.JsonReader;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the text of a schema (upstream: {@code loader.go} of the validator). */
final class SchemaReader {

  private SchemaReader() {}

  /**
   * A document that fits its metaschema.
   *
   * @throws FormatException in the words of Helm 4's validator
   */
  static SchemaDocument document(String url, String text) {
    Object tree = tree(text, JsonReader::read);
    Draft draft = draft(tree);
    SchemaFailure failure =
        PlainSchema.is(tree) ? null : new SchemaValidator().validate(draft.metaschema(), tree);
    if (failure != null) {
      throw new FormatException(
          "\""
              + url
              + "#\" is not valid against metaschema: jsonschema validation failed with '"
              + draft.url()
              + "#'\n"
              + SchemaFailure.text(failure.top()));
    }
    return new SchemaDocument(url, tree, draft);
  }

  /**
   * The first value of a text; Helm 3 leaves the rest of it alone.
   *
   * @throws FormatException in Go's words when it begins with no JSON
   */
  static @Nullable Object firstTree(String text) {
    return tree(text, whole -> JsonReader.readPrefix(whole).value());
  }

  private static @Nullable Object tree(String text, Function<String, @Nullable Object> reading) {
    if (text.isBlank()) {
      throw new FormatException("EOF");
    }
    try {
      return reading.apply(text);
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
    String target = SchemaDocument.withoutFragment(url);
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
