package dev.lading.helm.internal.schema;

import static dev.lading.helm.internal.schema.Helm3Keywords.invalidType;
import static dev.lading.helm.internal.schema.Helm3Keywords.isSchema;
import static dev.lading.helm.internal.schema.Helm3Keywords.panic;
import static dev.lading.helm.internal.schema.Helm3Keywords.pattern;

import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.regex.GoPattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles schemas as Helm 3 does (gojsonschema, {@code schema.go}): no metaschema is asked, but
 * each keyword it knows must have the form it expects, or the schema is refused in its words. What
 * a reference leads to is compiled after the rest, so that chains of them cost no stack.
 */
final class Helm3Compiler {

  private static final String ROOT = "values.schema.json";

  private final Helm3References references;
  private final Helm3Draft draft;
  private final SchemaResource resource = SchemaResource.of(ROOT, "", Draft.DRAFT_7);
  private final Map<String, SchemaNode> targets = new HashMap<>();
  private final Deque<Runnable> queue = new ArrayDeque<>();

  private Helm3Compiler(Helm3References references, Helm3Draft draft) {
    this.references = references;
    this.draft = draft;
  }

  /**
   * The compiled schema of a document.
   *
   * @param outside what it may refer to besides itself
   * @throws FormatException in gojsonschema's words
   */
  static SchemaNode compile(@Nullable Object document, OutsideSchemas outside) {
    Helm3Draft draft = Helm3Draft.HYBRID;
    if (document instanceof Map<?, ?> map) {
      draft = Helm3Draft.of(map);
    } else if (!(document instanceof Boolean)) {
      throw new FormatException("schema is invalid");
    }
    Helm3Compiler compiler = new Helm3Compiler(new Helm3References(document, outside), draft);
    SchemaNode root = compiler.schema(document);
    while (!compiler.queue.isEmpty()) {
      compiler.queue.removeFirst().run();
    }
    return root;
  }

  private SchemaNode schema(@Nullable Object value) {
    SchemaNode node = new SchemaNode(ROOT, resource);
    fill(node, value);
    return node;
  }

  private void fill(SchemaNode node, @Nullable Object value) {
    if (value instanceof Boolean always && draft.isAtLeast(Helm3Draft.DRAFT_6)) {
      node.always = always;
    } else if (value instanceof Map<?, ?> map) {
      new Filling(map, node).fill();
    } else {
      throw new FormatException("Expected: valid schema, given: Invalid JSON");
    }
  }

  /** The schema an absolute reference leads to. */
  private SchemaNode target(String reference) {
    SchemaNode known = targets.get(reference);
    if (known != null) {
      return known;
    }
    SchemaNode node = new SchemaNode(reference, resource);
    targets.put(reference, node);
    Object value = references.resolve(reference);
    if (!(value instanceof Map) && !(value instanceof Boolean)) {
      throw new FormatException("valid schema must be of type object");
    }
    queue.addLast(() -> fill(node, value));
    return node;
  }

  /** Fills one node from its JSON object, keyword by keyword in upstream's order. */
  private final class Filling {
    private final Helm3Keywords keywords;
    private final SchemaNode node;

    Filling(Map<?, ?> object, SchemaNode node) {
      this.keywords = new Helm3Keywords(object, draft);
      this.node = node;
    }

    void fill() {
      String id = keywords.text(draft.idKeyword(keywords.object()));
      if (id != null) {
        Helm3Draft.requireUrl(id);
      }
      definitions();
      keywords.text("title");
      keywords.text("description");
      String reference = keywords.text("$ref");
      if (reference != null) {
        Helm3Draft.requireUrl(reference);
        node.ref = target(references.of(keywords.object(), reference));
        return; // beside $ref nothing counts
      }
      node.types = keywords.types();
      objects();
      arrays();
      numbers();
      texts();
      sizes();
      if (draft.isAtLeast(Helm3Draft.DRAFT_6) && keywords.has("contains")) {
        node.contains = schema(keywords.get("contains"));
      }
      constants();
      combinations();
    }

    /** They are compiled for what may be wrong in them; references find them by themselves. */
    private void definitions() {
      if (!keywords.has("definitions")) {
        return;
      }
      Object definitions = keywords.get("definitions");
      if (definitions instanceof Boolean) {
        throw panic(definitions, "map[string]interface {}");
      }
      if (!(definitions instanceof Map<?, ?> map)) {
        throw invalidType("array of schemas", "definitions");
      }
      for (Object definition : map.values()) {
        if (!isSchema(definition)) {
          throw invalidType("array of schemas", "definitions");
        }
        schema(definition);
      }
    }

    private void objects() {
      if (keywords.has("properties")) {
        node.properties = schemas(keywords.mapOf("properties"));
      }
      Object additional = keywords.get("additionalProperties");
      node.noAdditionalProperties = Boolean.FALSE.equals(additional);
      node.additionalProperties = unlessBoolean("additionalProperties");
      if (keywords.has("patternProperties")) {
        patterns();
      }
      if (draft.isAtLeast(Helm3Draft.DRAFT_6) && keywords.has("propertyNames")) {
        if (!isSchema(keywords.get("propertyNames"))) {
          throw invalidType("valid schema", "patternProperties");
        }
        node.propertyNames = schema(keywords.get("propertyNames"));
      }
      if (keywords.has("dependencies")) {
        keywords
            .mapOf("dependencies")
            .forEach((name, value) -> dependency(String.valueOf(name), value));
      }
    }

    private Map<String, SchemaNode> schemas(Map<?, ?> members) {
      Map<String, SchemaNode> schemas = new LinkedHashMap<>();
      members.forEach((name, value) -> schemas.put(String.valueOf(name), schema(value)));
      return schemas;
    }

    private void patterns() {
      if (!(keywords.get("patternProperties") instanceof Map<?, ?> members)) {
        throw invalidType("valid schema", "patternProperties");
      }
      Map<GoPattern, SchemaNode> compiled = new LinkedHashMap<>();
      members.forEach(
          (key, value) -> {
            String regex = String.valueOf(key);
            compiled.put(pattern(regex, "Invalid regex pattern '" + regex + "'"), schema(value));
          });
      node.patternProperties = compiled;
    }

    private void dependency(String name, @Nullable Object value) {
      if (node.dependentRequired.isEmpty() && node.dependentSchemas.isEmpty()) {
        node.dependentRequired = new LinkedHashMap<>();
        node.dependentSchemas = new LinkedHashMap<>();
      }
      if (isSchema(value)) {
        node.dependentSchemas.put(name, schema(value));
        return;
      }
      List<String> names = new ArrayList<>();
      for (Object one : value instanceof List<?> list ? list : List.of(Map.of())) {
        if (!(one instanceof String text)) {
          throw new FormatException("dependency must be of type schema or array of strings");
        }
        names.add(text);
      }
      node.dependentRequired.put(name, names);
    }

    private void arrays() {
      Object items = keywords.get("items");
      if (items instanceof List<?> list) {
        List<SchemaNode> schemas = new ArrayList<>();
        for (Object item : list) {
          if (!isSchema(item)) {
            throw invalidType("valid schema/array of schemas", "items");
          }
          schemas.add(schema(item));
        }
        node.prefixItems = schemas;
      } else if (keywords.has("items")) {
        if (!isSchema(items)) {
          throw invalidType("valid schema/array of schemas", "items");
        }
        node.items = schema(items);
      }
      SchemaNode additional = unlessBoolean("additionalItems");
      if (!node.prefixItems.isEmpty()) {
        node.noAdditionalItems = Boolean.FALSE.equals(keywords.get("additionalItems"));
        node.items = additional;
      }
    }

    /** The schema of a keyword that can be a boolean instead, which means no schema here. */
    private @Nullable SchemaNode unlessBoolean(String keyword) {
      Object value = keywords.get(keyword);
      if (value instanceof Map) {
        return schema(value);
      }
      if (keywords.has(keyword) && !(value instanceof Boolean)) {
        throw invalidType("boolean/valid schema", keyword);
      }
      return null;
    }

    private void numbers() {
      if (keywords.has("multipleOf")) {
        if (!(keywords.get("multipleOf") instanceof Double number)) {
          throw invalidType("number", "multipleOf");
        }
        if (number <= 0) {
          throw new FormatException("multipleOf must be strictly greater than 0");
        }
        node.multipleOf = number;
      }
      node.minimum = keywords.number("minimum");
      if (keywords.has("exclusiveMinimum")) {
        node.exclusiveMinimum = keywords.exclusive("exclusiveMinimum", "minimum", node.minimum);
        node.minimum = keywords.isTrue("exclusiveMinimum") ? null : node.minimum;
      }
      node.maximum = keywords.number("maximum");
      if (keywords.has("exclusiveMaximum")) {
        node.exclusiveMaximum = keywords.exclusive("exclusiveMaximum", "maximum", node.maximum);
        node.maximum = keywords.isTrue("exclusiveMaximum") ? null : node.maximum;
      }
    }

    private void texts() {
      node.minLength = keywords.count("minLength");
      node.maxLength = keywords.count("maxLength");
      if (node.maxLength >= 0 && node.minLength > node.maxLength) {
        throw new FormatException("minLength cannot be greater than maxLength");
      }
      if (keywords.has("pattern")) {
        if (!(keywords.get("pattern") instanceof String regex)) {
          throw new FormatException("pattern must be of a string");
        }
        node.pattern = pattern(regex, "pattern must be a valid regex");
        node.patternText = regex;
      }
      if (keywords.has("format")) {
        if (!(keywords.get("format") instanceof String format)) {
          throw new FormatException("format must be of type string");
        }
        node.format = format;
      }
    }

    private void sizes() {
      node.minProperties = keywords.count("minProperties");
      node.maxProperties = keywords.count("maxProperties");
      if (node.maxProperties >= 0 && node.minProperties > node.maxProperties) {
        throw new FormatException("minProperties cannot be greater than maxProperties");
      }
      Set<String> required = new LinkedHashSet<>();
      for (Object name : keywords.list("required")) {
        if (!(name instanceof String text)) {
          throw new FormatException("required items must be string");
        }
        if (!required.add(text)) {
          throw new FormatException("required items must be unique");
        }
      }
      node.required = List.copyOf(required);
      node.minItems = keywords.count("minItems");
      node.maxItems = keywords.count("maxItems");
      if (keywords.has("uniqueItems")) {
        if (!(keywords.get("uniqueItems") instanceof Boolean unique)) {
          throw new FormatException("uniqueItems must be of a boolean");
        }
        node.uniqueItems = unique;
      }
    }

    private void constants() {
      if (draft.isAtLeast(Helm3Draft.DRAFT_6) && keywords.has("const")) {
        node.hasConst = true;
        node.constant = keywords.get("const");
      }
      List<@Nullable Object> values = new ArrayList<>();
      Set<Object> seen = new HashSet<>();
      for (Object value : keywords.list("enum")) {
        if (!seen.add(ValueRules.key(value))) {
          throw new FormatException("enum items must be unique");
        }
        values.add(value);
      }
      node.enumeration = values.isEmpty() ? null : values;
    }

    private void combinations() {
      node.oneOf = schemas(keywords.list("oneOf"));
      node.anyOf = schemas(keywords.list("anyOf"));
      node.allOf = schemas(keywords.list("allOf", "anyOf"));
      node.not = condition("not");
      if (draft.isAtLeast(Helm3Draft.DRAFT_7)) {
        node.ifSchema = condition("if");
        node.thenSchema = condition("then");
        node.elseSchema = condition("else");
      }
    }

    private List<SchemaNode> schemas(List<?> values) {
      List<SchemaNode> schemas = new ArrayList<>(values.size());
      values.forEach(value -> schemas.add(schema(value)));
      return schemas;
    }

    private @Nullable SchemaNode condition(String keyword) {
      if (!keywords.has(keyword)) {
        return null;
      }
      if (!isSchema(keywords.get(keyword))) {
        throw new FormatException(keyword + " must be of an object");
      }
      return schema(keywords.get(keyword));
    }
  }
}
