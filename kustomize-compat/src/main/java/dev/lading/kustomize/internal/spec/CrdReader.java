package dev.lading.kustomize.internal.spec;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.NameReference;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.fieldspec.TransformerConfig.Section;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes field specs from the OpenAPI definitions that {@code crds} names (kustomize {@code
 * api/internal/accumulator/loadconfigfromcrds.go}): from marks on properties, not from resource
 * definitions as clusters have them.
 */
public final class CrdReader {

  private static final int MAX_DEPTH = 100;

  private final Map<?, ?> definitions;
  private final Map<Section, List<FieldSpec>> sections = new EnumMap<>(Section.class);
  private final List<NameReference> references = new ArrayList<>();

  private CrdReader(Map<?, ?> definitions) {
    this.definitions = definitions;
  }

  /**
   * Reads a file.
   *
   * @throws KustomizeException when it holds no definitions
   */
  public static TransformerConfig read(String text, String file) {
    Object value = text.startsWith("{") ? StrictJson.parse(text) : YamlValues.parse(text);
    if (value == null) {
      return TransformerConfig.empty();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new KustomizeException(
          Problem.of("crds", "unable to parse open API definition from '" + file + "'")
              .withHint("a file of definitions is a map"));
    }
    CrdReader reader = new CrdReader(map);
    map.keySet().stream().map(String::valueOf).sorted().forEach(reader::addKind);
    return new TransformerConfig(reader.sections, reader.references).sorted();
  }

  private @Nullable Map<?, ?> properties(String name) {
    Object schema =
        definitions.get(name) instanceof Map<?, ?> definition ? schemaOf(definition) : null;
    Object properties = schema instanceof Map<?, ?> map ? map.get("properties") : null;
    return properties instanceof Map<?, ?> map ? map : null;
  }

  private static @Nullable Object schemaOf(Map<?, ?> definition) {
    return definition.containsKey("Schema") ? definition.get("Schema") : definition.get("schema");
  }

  private void addKind(String name) {
    Map<?, ?> properties = properties(name);
    boolean resource =
        properties != null
            && properties.containsKey("kind")
            && properties.containsKey("apiVersion")
            && properties.containsKey("metadata");
    if (resource) {
      Gvk kind = new Gvk("", "", name.substring(name.lastIndexOf('.') + 1));
      addProperties(kind, name, "", 0);
    }
  }

  private void addProperties(Gvk kind, String name, String path, int depth) {
    Map<?, ?> properties = properties(name);
    if (properties == null || depth > MAX_DEPTH) {
      return;
    }
    properties.forEach(
        (property, schema) -> {
          String below = path.isEmpty() ? String.valueOf(property) : path + "/" + property;
          if (schema instanceof Map<?, ?> map) {
            addProperty(kind, map, below);
            if (map.get("$ref") instanceof String reference) {
              addProperties(kind, reference, below, depth + 1);
            }
          }
        });
  }

  private void addProperty(Gvk kind, Map<?, ?> schema, String path) {
    FieldSpec spec = new FieldSpec(kind, path, false);
    addMarked(schema, "x-kubernetes-annotation", Section.COMMON_ANNOTATIONS, spec);
    addMarked(schema, "x-kubernetes-label-selector", Section.COMMON_LABELS, spec);
    addMarked(schema, "x-kubernetes-identity", Section.NAME_PREFIX, spec);
    if (schema.get("x-kubernetes-object-ref-api-version") instanceof String version
        && schema.get("x-kubernetes-object-ref-kind") instanceof String target) {
      String key =
          schema.get("x-kubernetes-object-ref-name-key") instanceof String name ? name : "name";
      FieldSpec field = new FieldSpec(kind, path + "/" + key, false);
      references.add(new NameReference(new Gvk("", version, target), List.of(field)));
    }
  }

  private void addMarked(Map<?, ?> schema, String mark, Section section, FieldSpec spec) {
    if (schema.get(mark) instanceof String) {
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(spec);
    }
  }
}
