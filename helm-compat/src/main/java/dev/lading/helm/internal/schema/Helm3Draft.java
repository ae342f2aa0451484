package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.net.GoUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The drafts Helm 3's validator tells apart (gojsonschema, {@code draft.go}). */
enum Helm3Draft {
  DRAFT_4,
  DRAFT_6,
  DRAFT_7,
  /** No draft is named, or none it knows: draft 7 with what draft 4 allowed. */
  HYBRID;

  /** Those a schema can name. */
  static final List<Helm3Draft> NAMED = List.of(DRAFT_4, DRAFT_6, DRAFT_7);

  /** What a schema of a named draft says in {@code $schema}. */
  String url() {
    return Draft.valueOf(name()).url();
  }

  boolean isAtLeast(Helm3Draft other) {
    return compareTo(other) >= 0;
  }

  /** The keyword that names a schema. */
  String idKeyword(Map<?, ?> schema) {
    return this == DRAFT_4 || this == HYBRID && schema.containsKey("id") ? "id" : "$id";
  }

  /**
   * The draft a document names.
   *
   * @throws FormatException when what it names is no text or no URL
   */
  static Helm3Draft of(Map<?, ?> document) {
    if (!document.containsKey("$schema")) {
      return HYBRID;
    }
    if (!(document.get("$schema") instanceof String url)) {
      throw new FormatException("$schema must be of type string");
    }
    requireUrl(url);
    String plain = url.endsWith("#") ? url.substring(0, url.length() - 1) : url;
    for (Helm3Draft draft : NAMED) {
      if (draft.url().equals(plain)) {
        return draft;
      }
    }
    return HYBRID;
  }

  /** Refuses what Go's {@code url.Parse} refuses, in its words. */
  static void requireUrl(String url) {
    try {
      GoUrl.parse(url);
    } catch (FunctionException malformed) {
      String reason = malformed.text();
      throw new FormatException(reason.substring(Math.max(0, reason.indexOf("parse \""))));
    }
  }

  /** How Go names the type of a JSON value. */
  static String goType(@Nullable Object value) {
    return switch (JsonType.typeOf(value)) {
      case NULL -> "nil";
      case BOOLEAN -> "bool";
      case NUMBER, INTEGER -> "json.Number";
      case STRING -> "string";
      case ARRAY -> "[]interface {}";
      case OBJECT -> "map[string]interface {}";
    };
  }
}
