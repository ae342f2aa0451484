package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.codegen.facts.ValueFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names every type, member and constant of the model. */
public final class Planner {

  /** The package of the hand-written types. */
  public static final String KERNEL = "dev.lading.model";

  /** Types that belong to the kernel, because every resource is built on them. */
  private static final Set<String> KERNEL_TYPES =
      Set.of(
          "meta.v1.ObjectMeta",
          "meta.v1.OwnerReference",
          "meta.v1.ManagedFieldsEntry",
          "meta.v1.ManagedFieldsOperationType");

  private static final String SCHEMA = "apiextensions.v1.JSONSchemaProps";

  private final FactTable table;
  private final Curation curation;
  private final EnumPlanner enums;
  private final Map<String, KindFacts> kinds = new HashMap<>();

  private Planner(FactTable table, Curation curation) {
    this.table = table;
    this.curation = curation;
    this.enums = new EnumPlanner(table, curation);
    table.kinds().forEach(kind -> kinds.put(kind.type(), kind));
  }

  /**
   * The plan for {@code table}.
   *
   * @throws IllegalArgumentException when the decisions name what is not in the table, or two
   *     members would have the same name
   */
  public static ModelPlan plan(FactTable table, Curation curation) {
    Planner planner = new Planner(table, curation);
    planner.checkDecisions();
    List<TypePlan> types = table.types().values().stream().map(planner::type).toList();
    return new ModelPlan(table.version(), types, planner.enums.plans());
  }

  /** The interface for a type of the table. */
  public static ClassName className(String type) {
    int dot = type.lastIndexOf('.');
    String owner = KERNEL_TYPES.contains(type) ? KERNEL : KERNEL + "." + type.substring(0, dot);
    return ClassName.get(owner, type.substring(dot + 1));
  }

  private void checkDecisions() {
    curation.decidedFields().forEach(this::checkDecision);
  }

  private void checkDecision(String type, Set<String> fields) {
    TypeFacts facts = table.types().get(type);
    Set<String> known = new HashSet<>();
    if (facts != null) {
      facts.fields().forEach(field -> known.add(field.name()));
    }
    if (!known.containsAll(fields)) {
      throw new IllegalArgumentException(
          "decisions about fields that do not exist: " + type + " " + fields);
    }
  }

  private TypePlan type(TypeFacts type) {
    Optional<KindFacts> kind = Optional.ofNullable(kinds.get(type.name()));
    List<FieldPlan> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FieldFacts field : type.fields()) {
      if (kind.isPresent() && isTypeMeta(field)) {
        continue;
      }
      FieldPlan plan = field(type, field);
      if (!names.add(plan.javaName())) {
        throw new IllegalArgumentException(
            "two members named " + type.name() + "." + plan.javaName());
      }
      fields.add(plan);
    }
    return new TypePlan(className(type.name()), type, kind, List.copyOf(fields));
  }

  private static boolean isTypeMeta(FieldFacts field) {
    return field.name().equals("apiVersion") || field.name().equals("kind");
  }

  private FieldPlan field(TypeFacts type, FieldFacts field) {
    ValueKind kind = valueKind(field);
    String javaName = curation.javaName(field.name());
    return new FieldPlan(
        field,
        javaName,
        curation.singular(javaName),
        kind,
        valueType(type, field, kind),
        curation.isMandatory(type.name(), field.name()),
        curation.isRedacted(type.name(), field.name()));
  }

  private ValueKind valueKind(FieldFacts field) {
    if (field.isObject()) {
      return kinds.containsKey(field.type()) ? ValueKind.EMBEDDED_RESOURCE : ValueKind.OBJECT;
    }
    return switch (field.type()) {
      case "string" -> field.values() == null ? ValueKind.STRING : ValueKind.ENUM;
      case "int32" -> ValueKind.INT32;
      case "int64" -> ValueKind.INT64;
      case "double" -> ValueKind.DOUBLE;
      case "boolean" -> ValueKind.BOOLEAN;
      case "schemaOrBool" -> ValueKind.OBJECT_OR_BOOLEAN;
      case "schemaOrArray" -> ValueKind.OBJECT_OR_LIST;
      case "schemaOrStringArray" -> ValueKind.OBJECT_OR_STRINGS;
      default -> ValueKind.KERNEL;
    };
  }

  private TypeName valueType(TypeFacts type, FieldFacts field, ValueKind kind) {
    return switch (kind) {
      case STRING -> ClassName.get(String.class);
      case INT32 -> ClassName.get(Integer.class);
      case INT64 -> ClassName.get(Long.class);
      case DOUBLE -> ClassName.get(Double.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case KERNEL -> kernelType(field.type());
      case ENUM -> enums.className(type, values(field));
      case OBJECT, EMBEDDED_RESOURCE -> className(field.type());
      case OBJECT_OR_BOOLEAN -> union("ObjectOrBoolean");
      case OBJECT_OR_LIST -> union("ObjectOrList");
      case OBJECT_OR_STRINGS -> union("ObjectOrStrings");
    };
  }

  private static ValueFacts values(FieldFacts field) {
    ValueFacts values = field.values();
    if (values == null) {
      throw new IllegalStateException("an enumeration without values: " + field.name());
    }
    return values;
  }

  private static TypeName union(String name) {
    return ParameterizedTypeName.get(ClassName.get(KERNEL, name), className(SCHEMA));
  }

  private static ClassName kernelType(String word) {
    String name =
        switch (word) {
          case "bytes" -> "Binary";
          case "quantity" -> "Quantity";
          case "intOrString" -> "IntOrString";
          case "time" -> "Time";
          case "microTime" -> "MicroTime";
          case "any" -> "AnyValue";
          default -> throw new IllegalArgumentException("no kernel type for " + word);
        };
    return ClassName.get(KERNEL, name);
  }
}
