package dev.lading.patch.internal.merge;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import dev.lading.schema.MergeSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Merge keys and scopes from an OpenAPI (Swagger 2) document such as an API server publishes, the
 * kinds found by {@code x-kubernetes-group-version-kind}.
 */
public final class OpenApiSchema implements MergeSchema.Lookup {

  private static final String KINDS = "x-kubernetes-group-version-kind";
  private static final int MAX_REFERENCES = 100;

  private final Function<String, @Nullable MergeSchema> otherDefinitions;
  private final Map<String, Object> definitions = new HashMap<>();
  private final Map<String, Object> kinds = new HashMap<>();
  private final Map<String, Boolean> namespaced = new HashMap<>();

  /**
   * From the plain form of the document.
   *
   * @throws PatchException when it is no such document
   */
  public OpenApiSchema(@Nullable Object document) {
    this(document, name -> null);
  }

  /**
   * The same, with definitions it may refer to that are not in the document.
   *
   * @throws PatchException when it is no such document
   */
  public OpenApiSchema(
      @Nullable Object document, Function<String, @Nullable MergeSchema> otherDefinitions) {
    this.otherDefinitions = otherDefinitions;
    if (!(document instanceof Map<?, ?> map)) {
      throw invalid("a schema is a map with definitions");
    }
    addDefinitions(section(map, "definitions"));
    addPaths(section(map, "paths"));
  }

  private static Map<?, ?> section(Map<?, ?> document, String name) {
    Object section = document.get(name);
    if (section != null && !(section instanceof Map)) {
      throw invalid(name + " is a map");
    }
    return section instanceof Map<?, ?> map ? map : Map.of();
  }

  private static PatchException invalid(String hint) {
    return new PatchException(Problem.of("openapi-schema", "invalid schema file").withHint(hint));
  }

  private void addDefinitions(Map<?, ?> all) {
    all.forEach(
        (name, definition) -> {
          if (name instanceof String text && definition instanceof Map<?, ?> map) {
            definitions.put(text, map);
            if (map.get(KINDS) instanceof List<?> list) {
              list.forEach(kind -> addKind(kind, map));
            }
          }
        });
  }

  private void addKind(@Nullable Object kind, Map<?, ?> definition) {
    String key = keyOf(kind);
    if (key != null) {
      kinds.put(key, definition);
    }
  }

  private static @Nullable String keyOf(@Nullable Object kind) {
    if (kind instanceof Map<?, ?> map
        && map.get("version") instanceof String version
        && map.get("kind") instanceof String name) {
      boolean grouped = map.get("group") instanceof String group && !group.isEmpty();
      return (grouped ? map.get("group") + "/" : "") + version + " " + name;
    }
    return null;
  }

  private void addPaths(Map<?, ?> paths) {
    paths.forEach(
        (path, operations) -> {
          if (operations instanceof Map<?, ?> map && map.get("get") instanceof Map<?, ?> get) {
            String key = keyOf(get.get(KINDS));
            if (key != null) {
              boolean inNamespace = String.valueOf(path).contains("namespaces/{namespace}");
              namespaced.merge(key, inNamespace, Boolean::logicalOr);
            }
          }
        });
  }

  /** Whether a kind lives in namespaces; null when the document does not say. */
  public @Nullable Boolean isNamespaced(String apiVersion, String kind) {
    return namespaced.get(apiVersion + " " + kind);
  }

  @Override
  public @Nullable MergeSchema of(String apiVersion, String kind) {
    return place(kinds.get(apiVersion + " " + kind));
  }

  /** The schema that a plain form of one describes, such as one in a comment. */
  public @Nullable MergeSchema schema(@Nullable Object form) {
    return form instanceof Map<?, ?> map && !map.isEmpty() ? place(map) : null;
  }

  private @Nullable MergeSchema place(@Nullable Object schema) {
    Object at = schema;
    for (int i = 0; i < MAX_REFERENCES && at instanceof Map<?, ?> map; i++) {
      if (!(map.get("$ref") instanceof String reference)) {
        return new Place(map);
      }
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      if (!definitions.containsKey(name)) {
        return otherDefinitions.apply(name);
      }
      at = definitions.get(name);
    }
    return null;
  }

  private final class Place implements MergeSchema {
    private final Map<?, ?> schema;

    Place(Map<?, ?> schema) {
      this.schema = schema;
    }

    @Override
    public @Nullable MergeSchema field(String name) {
      boolean known = schema.get("properties") instanceof Map<?, ?> map && map.containsKey(name);
      if (known && schema.get("properties") instanceof Map<?, ?> properties) {
        return place(properties.get(name));
      }
      return schema.get("additionalProperties") instanceof Map<?, ?> any ? place(any) : null;
    }

    @Override
    public @Nullable MergeSchema items() {
      return "array".equals(schema.get("type")) ? place(schema.get("items")) : null;
    }

    @Override
    public boolean isMergedList() {
      return schema.get("x-kubernetes-patch-strategy") instanceof String strategy
          && List.of(strategy.split(",")).contains("merge");
    }

    @Override
    public List<String> mergeKeys() {
      if (schema.get("x-kubernetes-list-map-keys") instanceof List<?> keys) {
        return keys.stream().map(String::valueOf).toList();
      }
      return schema.get("x-kubernetes-patch-merge-key") instanceof String key
          ? List.of(key)
          : List.of();
    }
  }
}
