package dev.lading.crd;

import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Definitions of custom resources from Java types: Immutables interfaces or records annotated with
 * {@link CustomResource}.
 *
 * <p>What is required, what is a default and what is a list follows from the types: an attribute is
 * required unless it is Optional, nullable, a list, a map or has a default; the default is what the
 * method's body gives. Enums, {@code Quantity}, {@code IntOrString}, {@code Time}, {@code Binary}
 * and the types of the model are what they are in Kubernetes; {@code Map<String, AnyValue>} is an
 * object of any members; a type within itself is one, too, since a schema cannot repeat itself.
 * {@link SchemaField} adds the rest. This looks at types by reflection and is meant for builds and
 * tests; the types must be public.
 */
public final class CustomResourceDefinitions {

  private CustomResourceDefinitions() {}

  /**
   * The definition for types that are the versions of one kind. The versions are stored as the one
   * that says so, or else the last.
   *
   * @throws IllegalArgumentException when a type is not annotated, or they are not of one kind
   * @throws CrdException when the API server would not take the result
   */
  public static CustomResourceDefinition of(Class<?> type, Class<?>... moreVersions) {
    List<Class<?>> types = Stream.concat(Stream.of(type), Stream.of(moreVersions)).toList();
    CustomResource names = annotation(type);
    types.forEach(other -> checkSameKind(type, other));
    Map<String, @Nullable Object> spec = new LinkedHashMap<>();
    spec.put("group", names.group());
    spec.put("names", names(type, names));
    spec.put("scope", names.scope().word());
    spec.put("versions", versions(types));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("apiVersion", "apiextensions.k8s.io/v1");
    tree.put("kind", "CustomResourceDefinition");
    tree.put("metadata", Map.of("name", plural(type, names) + "." + names.group()));
    tree.put("spec", spec);
    CustomResourceDefinition definition = CustomResourceDefinition.fromTree(tree);
    CustomResources.of(List.of(definition));
    return definition;
  }

  private static CustomResource annotation(Class<?> type) {
    CustomResource annotation = type.getAnnotation(CustomResource.class);
    if (annotation == null) {
      throw new IllegalArgumentException(type.getName() + " has no @CustomResource");
    }
    return annotation;
  }

  private static void checkSameKind(Class<?> type, Class<?> other) {
    CustomResource a = annotation(type);
    CustomResource b = annotation(other);
    if (!a.group().equals(b.group()) || !kind(type, a).equals(kind(other, b))) {
      throw new IllegalArgumentException(
          type.getName() + " and " + other.getName() + " are of different kinds");
    }
  }

  private static String kind(Class<?> type, CustomResource annotation) {
    return annotation.kind().isEmpty() ? type.getSimpleName() : annotation.kind();
  }

  /** The plural as apimachinery guesses it ({@code UnsafeGuessKindToResource}), unless given. */
  private static String plural(Class<?> type, CustomResource annotation) {
    if (!annotation.plural().isEmpty()) {
      return annotation.plural();
    }
    String singular = kind(type, annotation).toLowerCase(Locale.ROOT);
    if (singular.endsWith("s")) {
      return singular + "es";
    }
    return singular.endsWith("y")
        ? singular.substring(0, singular.length() - 1) + "ies"
        : singular + "s";
  }

  private static Map<String, @Nullable Object> names(Class<?> type, CustomResource annotation) {
    String kind = kind(type, annotation);
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("kind", kind);
    names.put("listKind", kind + "List");
    names.put("plural", plural(type, annotation));
    names.put(
        "singular",
        annotation.singular().isEmpty() ? kind.toLowerCase(Locale.ROOT) : annotation.singular());
    if (annotation.shortNames().length > 0) {
      names.put("shortNames", List.of(annotation.shortNames()));
    }
    if (annotation.categories().length > 0) {
      names.put("categories", List.of(annotation.categories()));
    }
    return names;
  }

  private static List<Map<String, @Nullable Object>> versions(List<Class<?>> types) {
    Class<?> stored =
        types.stream()
            .filter(type -> annotation(type).storage())
            .findFirst()
            .orElse(types.get(types.size() - 1));
    List<Map<String, @Nullable Object>> versions = new ArrayList<>();
    for (Class<?> type : types) {
      versions.add(version(type, annotation(type), type == stored));
    }
    return versions;
  }

  private static Map<String, @Nullable Object> version(
      Class<?> type, CustomResource annotation, boolean stored) {
    Map<String, @Nullable Object> version = new LinkedHashMap<>();
    version.put("name", annotation.version());
    version.put("served", annotation.served());
    version.put("storage", stored);
    Map<String, @Nullable Object> schema = new TypeSchema().object(type);
    version.put("schema", Map.of("openAPIV3Schema", withTypeMeta(schema)));
    if (schema.get("properties") instanceof Map<?, ?> fields && fields.containsKey("status")) {
      version.put("subresources", Map.of("status", Map.of()));
    }
    if (annotation.columns().length > 0) {
      version.put("additionalPrinterColumns", columns(annotation));
    }
    return version;
  }

  private static Map<String, @Nullable Object> withTypeMeta(Map<String, @Nullable Object> schema) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("apiVersion", Scalars.typed("string"));
    properties.put("kind", Scalars.typed("string"));
    properties.put("metadata", Scalars.typed("object"));
    if (schema.get("properties") instanceof Map<?, ?> own) {
      own.forEach((name, value) -> properties.putIfAbsent((String) name, value));
    }
    Map<String, @Nullable Object> complete = new LinkedHashMap<>(schema);
    complete.put("properties", properties);
    return complete;
  }

  private static List<Map<String, @Nullable Object>> columns(CustomResource annotation) {
    List<Map<String, @Nullable Object>> columns = new ArrayList<>();
    for (CustomResource.PrinterColumn column : annotation.columns()) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("name", column.name());
      tree.put("type", column.type());
      tree.put("jsonPath", column.path());
      if (!column.description().isEmpty()) {
        tree.put("description", column.description());
      }
      if (column.priority() != 0) {
        tree.put("priority", column.priority());
      }
      columns.add(tree);
    }
    return columns;
  }
}
