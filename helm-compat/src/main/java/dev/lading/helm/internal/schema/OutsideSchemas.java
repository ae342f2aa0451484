package dev.lading.helm.internal.schema;

import dev.lading.helm.internal.text.FormatException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas of a chart may refer to besides themselves: the metaschemas, and what the caller
 * gave. Helm reads whatever a URL leads to; here nothing is fetched.
 *
 * @param texts schemas by their URLs
 */
public record OutsideSchemas(Map<String, String> texts) {

  private static final String NOT_FOLLOWED = "references out of the chart are not followed";
  private static final String HINT =
      "give the schema with LoadOptions.withSchema(url, json), or leave the check out with"
          + " RenderOptions.withoutSchemaValidation(true)";

  /** The document at a URL without a fragment, as Helm 4 reads it; null when it is not known. */
  @Nullable SchemaDocument document(String url) {
    String text = texts.get(url);
    return text == null ? Metaschemas.document(url) : SchemaReader.document(url, text);
  }

  /**
   * What is at a URL without a fragment, as Helm 3 reads it.
   *
   * @throws FormatException when it is not known
   */
  @Nullable Object tree(String url) {
    String text = texts.get(url);
    if (text != null) {
      return SchemaReader.firstTree(text);
    }
    for (Helm3Draft draft : Helm3Draft.NAMED) {
      if (draft.url().equals(url)) {
        return Metaschemas.tree(Draft.valueOf(draft.name()));
      }
    }
    throw notFollowed(url);
  }

  /** What to do about what a check says, if it says that a reference was not followed. */
  public static @Nullable String hint(String text) {
    return text.contains(NOT_FOLLOWED) ? HINT : null;
  }

  static FormatException notFollowed(String url) {
    return new FormatException("failing loading \"" + url + "\": " + NOT_FOLLOWED);
  }
}
