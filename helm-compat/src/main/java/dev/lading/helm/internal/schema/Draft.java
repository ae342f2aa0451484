package dev.lading.helm.internal.schema;

import org.jspecify.annotations.Nullable;

/** The drafts of JSON Schema that Helm's validator knows. */
enum Draft {
  DRAFT_4(4, "http://json-schema.org/draft-04/schema", "draft-04.json"),
  DRAFT_6(6, "http://json-schema.org/draft-06/schema", "draft-06.json"),
  DRAFT_7(7, "http://json-schema.org/draft-07/schema", "draft-07.json"),
  DRAFT_2019(2019, "https://json-schema.org/draft/2019-09/schema", "draft-2019-09.json"),
  DRAFT_2020(2020, "https://json-schema.org/draft/2020-12/schema", "draft-2020-12.json");

  private final int version;
  private final String url;
  private final String resource;

  Draft(int version, String url, String resource) {
    this.version = version;
    this.url = url;
    this.resource = resource;
  }

  String url() {
    return url;
  }

  /** The file its metaschema is in. */
  String resource() {
    return resource;
  }

  boolean isAtLeast(int other) {
    return version >= other;
  }

  /** The schema that schemas of this draft must fit. Compiled once, never changed. */
  SchemaNode metaschema() {
    return switch (this) {
      case DRAFT_4 -> Metaschemas.Draft4.SCHEMA;
      case DRAFT_6 -> Metaschemas.Draft6.SCHEMA;
      case DRAFT_7 -> Metaschemas.Draft7.SCHEMA;
      case DRAFT_2019 -> Metaschemas.Draft2019.SCHEMA;
      case DRAFT_2020 -> Metaschemas.Draft2020.SCHEMA;
    };
  }

  String idKeyword() {
    return version == 4 ? "id" : "$id";
  }

  /** The draft of a {@code $schema}; null for others than these. */
  static @Nullable Draft of(String schema) {
    String url = schema.endsWith("#") ? schema.substring(0, schema.length() - 1) : schema;
    String plain = url.startsWith("http://") ? "https://" + url.substring(7) : url;
    if (plain.equals("https://json-schema.org/schema")) {
      return DRAFT_2020;
    }
    for (Draft draft : values()) {
      String known =
          draft.url.startsWith("http://") ? "https://" + draft.url.substring(7) : draft.url;
      if (known.equals(plain)) {
        return draft;
      }
    }
    return null;
  }
}
