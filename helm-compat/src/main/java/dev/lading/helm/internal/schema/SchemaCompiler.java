package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.regex.GoPattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the schemas of documents into nodes (upstream: {@code objcompiler.go}). References lead
 * to the document itself or to one of the known others; nothing is fetched.
 */
final class SchemaCompiler {

  private final Function<String, @Nullable SchemaDocument> others;
  private final Map<String, SchemaDocument> documents = new HashMap<>();
  private final Map<String, SchemaNode> nodes = new HashMap<>();
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final boolean assertFormat;

  private SchemaCompiler(Function<String, @Nullable SchemaDocument> others, boolean assertFormat) {
    this.others = others;
    this.assertFormat = assertFormat;
  }

  /**
   * The compiled root of a document.
   *
   * @param others the documents by URL that references may lead to as well
   * @throws FormatException in the words of Helm's validator
   */
  static SchemaNode compile(
      SchemaDocument document,
      Function<String, @Nullable SchemaDocument> others,
      boolean assertFormat) {
    SchemaCompiler compiler = new SchemaCompiler(others, assertFormat);
    SchemaNode root = compiler.node(document, "");
    while (!compiler.queue.isEmpty()) {
      compiler.queue.removeFirst().run();
    }
    return root;
  }

  private SchemaNode node(SchemaDocument document, String pointer) {
    return node(document, pointer, document.at(pointer));
  }

  private SchemaNode node(SchemaDocument document, String pointer, @Nullable Object schema) {
    String location = document.url() + "#" + pointer;
    SchemaNode known = nodes.get(location);
    if (known != null) {
      return known;
    }
    SchemaNode node = new SchemaNode(location, document.resourceOf(pointer));
    nodes.put(location, node);
    if (schema instanceof Boolean always) {
      node.always = always;
    } else if (schema instanceof Map<?, ?> object) {
      queue.addLast(() -> new Filling(document, pointer, object, node).fill());
    }
    return node;
  }

  /** Fills one node from its JSON object. */
  private final class Filling {
    private final SchemaDocument document;
    private final String pointer;
    private final Map<?, ?> object;
    private final SchemaNode node;

    Filling(SchemaDocument document, String pointer, Map<?, ?> object, SchemaNode node) {
      this.document = document;
      this.pointer = pointer;
      this.object = object;
      this.node = node;
    }

    void fill() {
      node.ref = reference("$ref");
      if (node.ref != null && !node.draft.isAtLeast(2019)) {
        return; // beside $ref nothing counts
      }
      combinations();
      objects();
      arrays();
      values();
      if (assertFormat || !node.draft.isAtLeast(2019)) {
        node.format = text("format");
      }
      if (node.draft.isAtLeast(2019)) {
        newer();
      }
    }

    private void combinations() {
      node.allOf = list("allOf");
      node.anyOf = list("anyOf");
      node.oneOf = list("oneOf");
      node.not = child("not");
      node.ifSchema = node.draft.isAtLeast(7) ? child("if") : null;
      if (node.ifSchema != null) {
        node.thenSchema = child("then");
        node.elseSchema = child("else");
      }
    }

    private void objects() {
      node.properties = map("properties");
      Map<String, SchemaNode> patterns = map("patternProperties");
      if (!patterns.isEmpty()) {
        Map<GoPattern, SchemaNode> compiled = new LinkedHashMap<>();
        patterns.forEach(
            (regex, schema) -> compiled.put(pattern(regex, "patternProperties"), schema));
        node.patternProperties = compiled;
      }
      if (Boolean.FALSE.equals(object.get("additionalProperties"))) {
        node.noAdditionalProperties = true;
      } else if (!Boolean.TRUE.equals(object.get("additionalProperties"))) {
        node.additionalProperties = child("additionalProperties");
      }
      node.minProperties = count("minProperties");
      node.maxProperties = count("maxProperties");
      node.required = texts(object.get("required"));
      node.propertyNames = node.draft.isAtLeast(6) ? child("propertyNames") : null;
      dependencies("dependencies");
    }

    private void dependencies(String keyword) {
      if (object.get(keyword) instanceof Map<?, ?> dependencies) {
        Map<String, List<String>> required = new LinkedHashMap<>(node.dependentRequired);
        Map<String, SchemaNode> schemas = new LinkedHashMap<>(node.dependentSchemas);
        for (Map.Entry<?, ?> entry : dependencies.entrySet()) {
          String name = String.valueOf(entry.getKey());
          if (entry.getValue() instanceof List<?> names) {
            required.put(name, texts(names));
          } else {
            schemas.put(name, at(keyword, name, entry.getValue()));
          }
        }
        node.dependentRequired = required;
        node.dependentSchemas = schemas;
      }
    }

    private void arrays() {
      node.minItems = count("minItems");
      node.maxItems = count("maxItems");
      node.uniqueItems = Boolean.TRUE.equals(object.get("uniqueItems"));
      node.contains = node.draft.isAtLeast(6) ? child("contains") : null;
      if (node.draft.isAtLeast(2020)) {
        node.prefixItems = list("prefixItems");
        node.items = child("items");
      } else if (object.get("items") instanceof List) {
        node.prefixItems = list("items");
        node.noAdditionalItems = Boolean.FALSE.equals(object.get("additionalItems"));
        boolean plain = object.get("additionalItems") instanceof Boolean;
        node.items = plain ? null : child("additionalItems");
      } else {
        node.items = child("items");
      }
    }

    private void values() {
      Object type = object.get("type");
      List<?> types =
          type instanceof List<?> several ? several : type == null ? List.of() : List.of(type);
      Set<JsonType> known = new LinkedHashSet<>();
      for (Object word : types) {
        JsonType one = JsonType.of(word);
        if (one != null) {
          known.add(one);
        }
      }
      node.types = known.isEmpty() ? Set.of() : known;
      if (object.get("enum") instanceof List<?> values) {
        node.enumeration = new ArrayList<>(values);
      }
      node.hasConst = node.draft.isAtLeast(6) && object.containsKey("const");
      node.constant = object.get("const");
      node.minLength = count("minLength");
      node.maxLength = count("maxLength");
      if (object.get("pattern") instanceof String regex) {
        node.patternText = regex;
        node.pattern = pattern(regex, "pattern");
      }
      node.multipleOf = number("multipleOf");
      node.maximum = number("maximum");
      node.minimum = number("minimum");
      node.exclusiveMaximum = number("exclusiveMaximum");
      node.exclusiveMinimum = number("exclusiveMinimum");
      if (Boolean.TRUE.equals(object.get("exclusiveMaximum"))) {
        node.exclusiveMaximum = node.maximum;
        node.maximum = null;
      }
      if (Boolean.TRUE.equals(object.get("exclusiveMinimum"))) {
        node.exclusiveMinimum = node.minimum;
        node.minimum = null;
      }
    }

    private void newer() {
      node.recursiveRef = node.draft == Draft.DRAFT_2019 ? reference("$recursiveRef") : null;
      node.recursiveAnchor = Boolean.TRUE.equals(object.get("$recursiveAnchor"));
      if (node.contains != null) {
        node.minContains = count("minContains");
        node.maxContains = count("maxContains");
      }
      dependencies("dependentRequired");
      dependencies("dependentSchemas");
      node.unevaluatedItems = child("unevaluatedItems");
      node.unevaluatedProperties = child("unevaluatedProperties");
      if (node.draft == Draft.DRAFT_2020) {
        node.dynamicAnchor = text("$dynamicAnchor");
        if (!node.dynamicAnchor.isEmpty()) {
          node.resource.dynamicAnchors().put(node.dynamicAnchor, node);
        }
        String reference = text("$dynamicRef");
        node.dynamicRef = reference("$dynamicRef");
        String fragment = reference.substring(reference.indexOf('#') + 1);
        node.dynamicRefAnchor = fragment.startsWith("/") ? "" : fragment;
      }
    }

    private @Nullable SchemaNode reference(String keyword) {
      if (!(object.get(keyword) instanceof String reference)) {
        return null;
      }
      String absolute = SchemaDocument.join(node.resource.id(), reference);
      if (reference.isEmpty() || reference.startsWith("#")) {
        absolute = node.resource.id() + reference;
      }
      String local = document.resolve(absolute);
      if (local != null) {
        return node(document, local);
      }
      String url = SchemaDocument.withoutFragment(absolute);
      SchemaDocument other = documents.computeIfAbsent(url, others);
      if (other == null) {
        return unknown(url);
      }
      String there = other.resolve(absolute);
      return node(other, there == null ? "" : there);
    }

    /** A reference out of the chart: unresolved names hold for everything, the rest is refused. */
    private SchemaNode unknown(String url) {
      if (url.startsWith("urn:")) {
        SchemaNode anything = new SchemaNode(url + "#", node.resource);
        anything.always = true;
        return anything;
      }
      throw OutsideSchemas.notFollowed(url);
    }

    private @Nullable SchemaNode child(String keyword) {
      return object.containsKey(keyword)
          ? node(document, pointer + "/" + keyword, object.get(keyword))
          : null;
    }

    private SchemaNode at(String keyword, String member, @Nullable Object schema) {
      String place = pointer + "/" + keyword + "/" + SchemaDocument.escape(member);
      return node(document, place, schema);
    }

    private List<SchemaNode> list(String keyword) {
      if (!(object.get(keyword) instanceof List<?> items)) {
        return List.of();
      }
      List<SchemaNode> schemas = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        schemas.add(node(document, pointer + "/" + keyword + "/" + i, items.get(i)));
      }
      return schemas;
    }

    private Map<String, SchemaNode> map(String keyword) {
      if (!(object.get(keyword) instanceof Map<?, ?> members)) {
        return Map.of();
      }
      Map<String, SchemaNode> schemas = new LinkedHashMap<>();
      members.forEach(
          (key, schema) -> {
            String name = String.valueOf(key);
            schemas.put(name, at(keyword, name, schema));
          });
      return schemas;
    }

    private GoPattern pattern(String regex, String keyword) {
      try {
        return GoPattern.compile(regex);
      } catch (FunctionException malformed) {
        throw new FormatException(
            "invalid regex \""
                + regex
                + "\" at \""
                + document.url()
                + "#"
                + pointer
                + "/"
                + keyword
                + "\": "
                + malformed.text());
      }
    }

    private String text(String keyword) {
      return object.get(keyword) instanceof String text ? text : "";
    }

    private @Nullable Double number(String keyword) {
      return object.get(keyword) instanceof Double number ? number : null;
    }

    private int count(String keyword) {
      Double number = number(keyword);
      return number != null && JsonType.isWhole(number) ? number.intValue() : -1;
    }

    private List<String> texts(@Nullable Object list) {
      if (!(list instanceof List<?> items)) {
        return List.of();
      }
      List<String> texts = new ArrayList<>(items.size());
      for (Object item : items) {
        if (item instanceof String text) {
          texts.add(text);
        }
      }
      return texts;
    }
  }
}
