package dev.lading.crd;

import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.MergeFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.model.io.KeyOrder;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From the structural schema of a kind to its types: one for each object with properties, named
 * after its path.
 */
final class TypesOfKind {

  private static final Set<String> TYPE_META = Set.of("apiVersion", "kind", "metadata");
  private static final MergeFacts NO_MERGE =
      new MergeFacts(List.of(), null, null, List.of(), null, null);

  private final FactsRun run;
  private final String home;
  private final TypeNames names;

  TypesOfKind(FactsRun run, String home, TypeNames names) {
    this.run = run;
    this.home = home;
    this.names = names;
  }

  /** A kind has apiVersion, kind and metadata, whatever its schema says of them. */
  void addKind(SchemaNode schema, String simpleName, String metadata) {
    if (!schema.text("type").equals("object")) {
      run.problem(Structure.problem(schema.get("type"), "The type at the top must be object"));
      return;
    }
    List<FieldFacts> fields = typeMeta(metadata);
    fields.addAll(fields(schema, simpleName, TYPE_META, 0));
    addType(schema, simpleName, fields);
  }

  private static List<FieldFacts> typeMeta(String metadata) {
    List<FieldFacts> fields = new ArrayList<>();
    fields.add(field("apiVersion", Shape.SINGLE, "string"));
    fields.add(field("kind", Shape.SINGLE, "string"));
    fields.add(field("metadata", Shape.SINGLE, metadata));
    return fields;
  }

  private static FieldFacts field(String name, Shape shape, String type) {
    return new FieldFacts(name, shape, type, false, false, null, NO_MERGE, null, null, List.of());
  }

  private void addType(SchemaNode schema, String simpleName, List<FieldFacts> fields) {
    Set<String> seen = new HashSet<>();
    fields.removeIf(field -> !seen.add(field.name()));
    fields.sort(Comparator.comparing(FieldFacts::name, KeyOrder::compare));
    boolean kind = seen.contains("apiVersion") && seen.contains("kind");
    boolean atomic = schema.text("x-kubernetes-map-type").equals("atomic");
    String name = home + "." + simpleName;
    run.add(new TypeFacts(name, fields, kind, atomic, null, Structure.isOpen(schema)));
  }

  private List<FieldFacts> fields(SchemaNode schema, String owner, Set<String> except, int depth) {
    List<FieldFacts> fields = new ArrayList<>();
    Set<String> required = new HashSet<>(schema.texts("required"));
    List<SchemaNode.Member> properties = schema.get("properties").members();
    if (properties.size() > run.limits().maxProperties() - TYPE_META.size()) {
      run.problem(tooMany(schema, properties.size()));
      return fields;
    }
    for (SchemaNode.Member property : properties) {
      if (!except.contains(property.name()) && !run.isFull()) {
        String name = property.name();
        fields.add(property(property.value(), owner, name, required.contains(name), depth + 1));
      }
    }
    return fields;
  }

  private Problem tooMany(SchemaNode schema, int properties) {
    String most = ", more than " + (run.limits().maxProperties() - TYPE_META.size());
    return schema
        .problem("crd-limit", "The object has " + properties + " properties" + most)
        .withHint("a Java type takes no more; make it a map (additionalProperties)");
  }

  private FieldFacts property(
      SchemaNode schema, String owner, String name, boolean required, int depth) {
    Value value = value(schema, owner, name, depth);
    EnumFacts values = EnumFacts.of(value.leaf());
    boolean many = value.shape() != Shape.SINGLE;
    return new FieldFacts(
        name,
        value.shape(),
        value.type(),
        required,
        !required,
        value.type().equals("string") && values != null
            ? values.named(names.nested(owner, name, many))
            : null,
        MergeRules.of(schema, value),
        Defaults.of(schema),
        null,
        List.of());
  }

  /**
   * What a property holds.
   *
   * @param shape one value, a list or a map
   * @param type the word for one value
   * @param leaf the schema of one value; nothing where it does not matter
   */
  record Value(Shape shape, String type, SchemaNode leaf) {}

  private Value value(SchemaNode schema, String owner, String name, int depth) {
    if (depth > run.limits().maxDepth()) {
      run.problem(
          schema.problem(
              "crd-limit", "The schema is nested more than " + run.limits().maxDepth() + " deep"));
      return new Value(Shape.SINGLE, "any", schema);
    }
    Structure.problems(schema).forEach(run::problem);
    return switch (Structure.of(schema)) {
      case LIST -> list(schema, owner, name, depth);
      case MAP -> map(schema, owner, name, depth);
      case OPEN_OBJECT -> new Value(Shape.MAP, "any", schema);
      case OBJECT, SCALAR, ANY ->
          new Value(Shape.SINGLE, single(schema, owner, name, false, depth), schema);
    };
  }

  private Value list(SchemaNode schema, String owner, String name, int depth) {
    SchemaNode items = schema.get("items");
    return new Value(Shape.LIST, element(items, owner, name, depth + 1), items);
  }

  private Value map(SchemaNode schema, String owner, String name, int depth) {
    SchemaNode values = schema.get("additionalProperties");
    boolean ofLists =
        Structure.of(values) == Structure.LIST
            && Structure.scalarType(values.get("items")).equals("string");
    if (ofLists) {
      return new Value(Shape.MAP_OF_LISTS, "string", values.nothing());
    }
    return new Value(Shape.MAP, element(values, owner, name, depth + 1), values);
  }

  /** The word for an element of a list or map; collections within collections stay trees. */
  private String element(SchemaNode schema, String owner, String name, int depth) {
    Structure structure = Structure.of(schema);
    boolean collection = structure == Structure.LIST || structure == Structure.MAP;
    if (collection) {
      run.finding(
          schema.problem(
              "crd-nested-collection", "A collection within a collection is kept as a tree"));
    }
    Structure.problems(schema).forEach(run::problem);
    return collection || structure == Structure.OPEN_OBJECT
        ? "any"
        : single(schema, owner, name, true, depth);
  }

  private String single(SchemaNode schema, String owner, String name, boolean many, int depth) {
    return switch (Structure.of(schema)) {
      case SCALAR -> Structure.scalarType(schema);
      case OBJECT -> object(schema, names.nested(owner, name, many), depth);
      case LIST, MAP, OPEN_OBJECT, ANY -> "any";
    };
  }

  private String object(SchemaNode schema, String simpleName, int depth) {
    boolean embedded = schema.isTrue("x-kubernetes-embedded-resource");
    List<FieldFacts> fields = embedded ? typeMeta("meta.v1.ObjectMeta") : new ArrayList<>();
    fields.addAll(fields(schema, simpleName, embedded ? TYPE_META : Set.of(), depth));
    addType(schema, simpleName, fields);
    return home + "." + simpleName;
  }
}
