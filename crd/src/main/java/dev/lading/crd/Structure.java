package dev.lading.crd;

import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a structural schema describes (apiextensions {@code schema.NewStructural}). Conditions on
 * values ({@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}) do not shape types.
 */
enum Structure {
  /** An object of named properties, maybe of none. */
  OBJECT,
  /** An object of any members. */
  OPEN_OBJECT,
  /** An object whose members all have the same schema. */
  MAP,
  LIST,
  SCALAR,
  /** A value of any kind. */
  ANY;

  private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
  private static final Set<String> FORBIDDEN =
      Set.of("$ref", "definitions", "dependencies", "patternProperties", "additionalItems");

  static Structure of(SchemaNode schema) {
    if (isIntOrString(schema) || SCALARS.contains(schema.text("type"))) {
      return SCALAR;
    }
    return switch (schema.text("type")) {
      case "array" -> LIST;
      case "object" -> objectOf(schema);
      default -> ANY;
    };
  }

  private static Structure objectOf(SchemaNode schema) {
    boolean embedded = schema.isTrue("x-kubernetes-embedded-resource");
    if (!schema.get("properties").members().isEmpty() || embedded) {
      return OBJECT;
    }
    if (schema.get("additionalProperties").isMapping()) {
      return MAP;
    }
    boolean open = schema.isTrue(PRESERVE) || schema.isTrue("additionalProperties");
    return open ? OPEN_OBJECT : OBJECT;
  }

  /** Whether members without a property are kept. */
  static boolean isOpen(SchemaNode schema) {
    return schema.isTrue(PRESERVE);
  }

  private static boolean isIntOrString(SchemaNode schema) {
    return schema.isTrue("x-kubernetes-int-or-string")
        || schema.text("format").equals("int-or-string");
  }

  /** The word for a scalar; empty for anything else. */
  static String scalarType(SchemaNode schema) {
    if (of(schema) != SCALAR) {
      return "";
    }
    if (isQuantity(schema)) {
      return "quantity";
    }
    if (isIntOrString(schema)) {
      return "intOrString";
    }
    String format = schema.text("format");
    return switch (schema.text("type")) {
      case "integer" -> format.equals("int32") ? "int32" : "int64";
      case "number" -> "double";
      case "boolean" -> "boolean";
      default -> textType(format);
    };
  }

  private static String textType(String format) {
    return switch (format) {
      case "date-time" -> "time";
      case "byte" -> "bytes";
      default -> "string";
    };
  }

  /** By the pattern of resource.Quantity, which all generators of definitions write. */
  private static boolean isQuantity(SchemaNode schema) {
    return schema.text("pattern").contains("([KMGTPE]i)|[numkMGTPE]");
  }

  /** What is not structural here; what lies below is not looked at. */
  static List<Problem> problems(SchemaNode schema) {
    List<Problem> problems = new ArrayList<>();
    if (!schema.isMapping()) {
      problems.add(problem(schema, "A schema must be an object"));
      return problems;
    }
    for (SchemaNode.Member member : schema.members()) {
      if (FORBIDDEN.contains(member.name())) {
        problems.add(problem(member.value(), member.name() + " is not possible here"));
      }
    }
    boolean anything = schema.isTrue(PRESERVE) || isIntOrString(schema);
    if (of(schema) == ANY && !anything) {
      problems.add(problem(schema.get("type"), "A schema must say its type"));
    }
    boolean both =
        !schema.get("properties").members().isEmpty()
            && schema.get("additionalProperties").isMapping();
    if (both) {
      problems.add(problem(schema, "properties and additionalProperties exclude each other"));
    }
    if (of(schema) == LIST && !schema.get("items").isMapping()) {
      problems.add(problem(schema.get("items"), "A list needs a schema of its items"));
    }
    return problems;
  }

  static Problem problem(SchemaNode schema, String message) {
    return schema
        .problem("crd-not-structural", message)
        .withHint("the API server takes structural schemas only");
  }
}
