package dev.lading.helm.internal.schema;

import dev.lading.sprig.internal.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that schemas must fit, one per draft. The newer drafts consist of several documents,
 * which are kept in one file by their URLs.
 */
final class Metaschemas {

  private Metaschemas() {}

  // one holder each, so that only what is used is compiled, once

  static final class Draft4 {
    static final SchemaNode SCHEMA = of(Draft.DRAFT_4);

    private Draft4() {}
  }

  static final class Draft6 {
    static final SchemaNode SCHEMA = of(Draft.DRAFT_6);

    private Draft6() {}
  }

  static final class Draft7 {
    static final SchemaNode SCHEMA = of(Draft.DRAFT_7);

    private Draft7() {}
  }

  static final class Draft2019 {
    static final SchemaNode SCHEMA = of(Draft.DRAFT_2019);

    private Draft2019() {}
  }

  static final class Draft2020 {
    static final SchemaNode SCHEMA = of(Draft.DRAFT_2020);

    private Draft2020() {}
  }

  /** The compiled metaschema of a draft. Formats are asserted in it. */
  private static SchemaNode of(Draft draft) {
    Map<String, SchemaDocument> documents = new LinkedHashMap<>();
    Map<?, ?> tree = tree(draft);
    if (tree.containsKey(draft.url())) {
      tree.forEach(
          (url, document) ->
              documents.put(
                  String.valueOf(url), new SchemaDocument(String.valueOf(url), document, draft)));
    } else {
      documents.put(draft.url(), new SchemaDocument(draft.url(), tree, draft));
    }
    SchemaDocument root = documents.get(draft.url());
    if (root == null) {
      throw new IllegalStateException("no metaschema for " + draft);
    }
    return SchemaCompiler.compile(root, documents::get, true);
  }

  /** The document of a metaschema by its URL; null for others. */
  static @Nullable SchemaDocument document(String url) {
    for (Draft draft : Draft.values()) {
      String folder = draft.url().substring(0, draft.url().lastIndexOf('/') + 1);
      if (url.startsWith(folder)) {
        Map<?, ?> tree = tree(draft);
        Object found = tree.get(url);
        Object document = found == null && url.equals(draft.url()) ? tree : found;
        return document == null ? null : new SchemaDocument(url, document, draft);
      }
    }
    return null;
  }

  /** The document of a draft's metaschema; of the newer drafts all documents by their URLs. */
  static Map<?, ?> tree(Draft draft) {
    if (JsonReader.read(text(draft.resource())) instanceof Map<?, ?> tree) {
      return tree;
    }
    throw new IllegalStateException("no metaschema in " + draft.resource());
  }

  private static String text(String name) {
    try (InputStream in = Metaschemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
