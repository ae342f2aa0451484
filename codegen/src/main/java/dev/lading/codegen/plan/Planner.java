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
  private final Layout layout;
  private final EnumPlanner enums;
  private final Map<String, KindFacts> kinds = new HashMap<>();

  private Planner(FactTable table, Curation curation, Layout layout) {
    this.table = table;
    this.curation = curation;
    this.layout = layout;
    this.enums = new EnumPlanner(table, curation, layout);
    table.kinds().forEach(kind -> kinds.put(kind.type(), kind));
  }

  /**
   * The plan for the Kubernetes API.
   *
   * @throws IllegalArgumentException when the decisions name what is not in the table
   */
  public static ModelPlan plan(FactTable table, Curation curation) {
    return plan(table, curation, Layout.kubernetes(table.version()));
  }

  /**
   * The plan for {@code table}. Of the types the fields name, those of the kernel need not be in
   * it.
   *
   * @throws IllegalArgumentException when the decisions name what is not in the table
   */
  public static ModelPlan plan(FactTable table, Curation curation, Layout layout) {
    Planner planner = new Planner(table, curation, layout);
    planner.checkDecisions();
    List<TypePlan> types = table.types().values().stream().map(planner::type).toList();
    return new ModelPlan(layout, types, planner.enums.plans());
  }

  /** The interface for a type. */
  static ClassName className(String type, Layout layout) {
    return KERNEL_TYPES.contains(type)
        ? ClassName.get(KERNEL, type.substring(type.lastIndexOf('.') + 1))
        : layout.className(type);
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
    MemberNames names = new MemberNames(curation, kind.isPresent());
    for (FieldFacts field : type.fields()) {
      if (kind.isEmpty() || !isTypeMeta(field)) {
        fields.add(field(type, field, names));
      }
    }
    ClassName name = className(type.name(), layout);
    return new TypePlan(name, type, kind, List.copyOf(fields), layout);
  }

  private static boolean isTypeMeta(FieldFacts field) {
    return field.name().equals("apiVersion") || field.name().equals("kind");
  }

  private FieldPlan field(TypeFacts type, FieldFacts field, MemberNames names) {
    ValueKind kind = valueKind(field);
    String javaName = names.accessor(field.name());
    return new FieldPlan(
        field,
        javaName,
        field.shape() == FieldFacts.Shape.SINGLE ? javaName : names.singular(javaName),
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
      case OBJECT, EMBEDDED_RESOURCE -> className(field.type(), layout);
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
    return ParameterizedTypeName.get(
        ClassName.get(KERNEL, name), className(SCHEMA, Layout.kubernetes("")));
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
