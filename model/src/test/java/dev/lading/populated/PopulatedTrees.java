package dev.lading.populated;

import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FactTableReader;
import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.codegen.plan.Curation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Trees with every field of a kind filled in, made from the fact table with a seed. */
public final class PopulatedTrees {

  public static final FactTable FACTS =
      FactTableReader.read(Curation.resource("kubernetes-api.txt"));

  private static final int MAX_DEPTH = 14;

  private final FactTable table;
  private final Random random;
  private final Set<String> open = new HashSet<>();
  private int depth;

  public PopulatedTrees(long seed) {
    this(FACTS, seed);
  }

  /** Of another table, which may refer to the types of Kubernetes. */
  public PopulatedTrees(FactTable table, long seed) {
    this.table = table;
    this.random = new Random(seed);
  }

  private TypeFacts type(String name) {
    TypeFacts own = table.types().get(name);
    return own == null ? FACTS.type(name) : own;
  }

  public Map<String, @Nullable Object> of(KindFacts kind) {
    Map<String, @Nullable Object> tree = object(type(kind.type()));
    tree.put("apiVersion", kind.apiVersion());
    tree.put("kind", kind.kind());
    return tree;
  }

  /** The type's fields; a type inside itself gets no fields of object type. */
  private Map<String, @Nullable Object> object(TypeFacts type) {
    boolean outermost = open.add(type.name());
    Map<String, @Nullable Object> tree = new TreeMap<>();
    depth++;
    for (FieldFacts field : type.fields()) {
      if (isFlat(field) || (outermost && depth < MAX_DEPTH)) {
        tree.put(field.name(), field(field));
      }
    }
    depth--;
    if (outermost) {
      open.remove(type.name());
    }
    addTypeMeta(type, tree);
    return tree;
  }

  private void addTypeMeta(TypeFacts type, Map<String, @Nullable Object> tree) {
    for (KindFacts kind : table.kinds()) {
      if (kind.type().equals(type.name())) {
        tree.put("apiVersion", kind.apiVersion());
        tree.put("kind", kind.kind());
      }
    }
  }

  private static boolean isFlat(FieldFacts field) {
    return !field.isObject() && !field.type().startsWith("schemaOr");
  }

  private @Nullable Object field(FieldFacts field) {
    return switch (field.shape()) {
      case SINGLE -> value(field);
      case LIST -> list(field);
      case MAP -> map(field);
      case MAP_OF_LISTS -> Map.of("b", list(field), "a10", list(field), "a2", List.of());
    };
  }

  private List<@Nullable Object> list(FieldFacts field) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      list.add(value(field));
    }
    return list;
  }

  private Map<String, @Nullable Object> map(FieldFacts field) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      map.put("key" + random.nextInt(1000), value(field));
    }
    return map;
  }

  private @Nullable Object value(FieldFacts field) {
    if (field.isObject()) {
      return object(type(field.type()));
    }
    return switch (field.type()) {
      case "string" -> field.values() == null ? word() : enumValue(field);
      case "int32" -> (long) random.nextInt();
      case "int64" -> random.nextLong() | (1L << 40);
      case "double" -> random.nextInt(1000) + 0.5;
      case "boolean" -> random.nextBoolean();
      case "bytes" -> "c2VjcmV0";
      case "quantity" ->
          random.nextBoolean() ? (Object) "1.5Gi" : (Object) (long) random.nextInt(9);
      case "intOrString" ->
          random.nextBoolean() ? (Object) "http" : (Object) (long) random.nextInt(9);
      case "time" -> "2006-01-02T15:04:0" + random.nextInt(10) + "Z";
      case "microTime" -> "2006-01-02T15:04:05.12345" + random.nextInt(10) + "Z";
      default -> open(field.type());
    };
  }

  private Object enumValue(FieldFacts field) {
    List<String> values = Objects.requireNonNull(field.values()).values();
    int choice = random.nextInt(values.size() + 1);
    return choice == values.size() ? "Tomorrow" : values.get(choice);
  }

  private Object open(String type) {
    int choice = random.nextInt(3);
    return switch (type) {
      case "any" -> Map.of("b", List.of(1L, "x", Map.of()), "a", true);
      case "schemaOrBool" -> choice == 0 ? (Object) true : schema();
      case "schemaOrArray" -> choice == 0 ? List.of(schema(), schema()) : schema();
      case "schemaOrStringArray" -> choice == 0 ? List.of("a", "b") : schema();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private Map<String, @Nullable Object> schema() {
    return object(FACTS.type("apiextensions.v1.JSONSchemaProps"));
  }

  private String word() {
    return "word-" + Integer.toHexString(random.nextInt(1 << 20));
  }
}
