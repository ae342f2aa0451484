package dev.lading.codegen.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lading.codegen.facts.FieldFacts.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes a table from the JSON files that hold what was parsed from Kubernetes' Go types. */
public final class JsonFacts {

  private static final List<String> PREFIXES =
      List.of(
          "io.k8s.api.",
          "io.k8s.apimachinery.pkg.apis.",
          "io.k8s.apiextensions-apiserver.pkg.apis.",
          "io.k8s.kube-aggregator.pkg.apis.");

  private final JsonNode allTypes;
  private final TreeMap<String, TypeFacts> types = new TreeMap<>();

  private JsonFacts(JsonNode allTypes) {
    this.allTypes = allTypes;
  }

  /** The table of the stable kinds, the beta kinds without a stable version, and their types. */
  public static FactTable table(JsonNode kinds, JsonNode types) {
    JsonFacts facts = new JsonFacts(types.get("types"));
    List<KindFacts> chosen = chosen(kinds.get("kinds"));
    List<JsonNode> nodes = elements(kinds.get("kinds"));
    Set<String> names = new HashSet<>();
    chosen.forEach(kind -> names.add(kind.type()));
    nodes.stream()
        .map(node -> node.get("type").asText())
        .filter(name -> names.contains(shortName(name)))
        .forEach(facts::reach);
    String version = types.get("meta").get("kubernetesVersion").asText().split(" ", 2)[0];
    return new FactTable(version, chosen, facts.types);
  }

  private static List<KindFacts> chosen(JsonNode kinds) {
    Set<String> stable = new HashSet<>();
    for (JsonNode kind : kinds) {
      if (is(kind, "stability", "stable")) {
        stable.add(groupAndKind(kind));
      }
    }
    return elements(kinds).stream()
        .filter(kind -> isChosen(kind, stable))
        .map(JsonFacts::kind)
        .sorted(Comparator.comparing(KindFacts::apiVersion).thenComparing(KindFacts::kind))
        .toList();
  }

  /** Stable kinds, and served beta kinds that have not become stable; only kinds with TypeMeta. */
  private static boolean isChosen(JsonNode kind, Set<String> stable) {
    if (groupAndKind(kind).equals("/ObjectReference")) {
      return false; // registered as a kind, but its apiVersion and kind name another object
    }
    boolean servedBeta = is(kind, "stability", "beta") && kind.path("served").asBoolean();
    return is(kind, "stability", "stable") || (servedBeta && !stable.contains(groupAndKind(kind)));
  }

  private static String groupAndKind(JsonNode kind) {
    return kind.get("group").asText() + "/" + kind.get("kind").asText();
  }

  private static KindFacts kind(JsonNode kind) {
    JsonNode lifecycle = kind.path("lifecycle");
    return new KindFacts(
        kind.get("apiVersion").asText(),
        kind.get("kind").asText(),
        shortName(kind.get("type").asText()),
        kind.get("stability").asText(),
        text(kind, "plural"),
        kind.has("namespaced") ? kind.get("namespaced").asBoolean() : null,
        kind.path("manifest").asBoolean(),
        kind.path("list").asBoolean(),
        kind.path("hasMetadata").asBoolean(),
        kind.get("since").asText(),
        new KindFacts.Lifecycle(
            text(lifecycle, "introduced"),
            text(lifecycle, "deprecated"),
            text(lifecycle, "removed")),
        texts(kind.path("subresources")));
  }

  private void reach(String root) {
    Deque<String> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      String name = todo.pop();
      if (!types.containsKey(shortName(name))) {
        JsonNode type = allTypes.get(name);
        types.put(shortName(name), type(shortName(name), type));
        references(type).forEach(todo::push);
      }
    }
  }

  private static List<String> references(JsonNode type) {
    return elements(type.get("fields")).stream()
        .filter(field -> field.path("object").asBoolean())
        .map(field -> field.get("type").asText())
        .toList();
  }

  private static TypeFacts type(String name, JsonNode type) {
    List<FieldFacts> fields = new ArrayList<>();
    boolean typeMeta = false;
    for (JsonNode field : type.get("fields")) {
      typeMeta |= is(field, "via", "TypeMeta");
      fields.add(field(field));
    }
    fields.sort(Comparator.comparing(FieldFacts::name));
    return new TypeFacts(
        name, fields, typeMeta, type.path("atomic").asBoolean(), text(type, "since"), false);
  }

  private static FieldFacts field(JsonNode field) {
    return new FieldFacts(
        field.get("name").asText(),
        shape(field),
        typeWord(field),
        field.path("required").asBoolean(),
        field.path("pointer").asBoolean(),
        values(field),
        merge(field),
        text(field, "default"),
        text(field, "since"),
        texts(field.path("featureGates")));
  }

  private static Shape shape(JsonNode field) {
    if (field.path("map").asBoolean()) {
      return field.has("items") ? Shape.MAP_OF_LISTS : Shape.MAP;
    }
    return field.path("list").asBoolean() ? Shape.LIST : Shape.SINGLE;
  }

  private static String typeWord(JsonNode field) {
    String type =
        field.has("items") ? field.get("items").get("type").asText() : field.get("type").asText();
    if (field.path("object").asBoolean()) {
      return shortName(type);
    }
    String format = field.path("format").asText();
    return switch (type) {
      case "string" ->
          format.isEmpty() ? "string" : format.equals("date-time") ? "time" : "microTime";
      case "integer" -> format;
      case "number" -> "double";
      case "object" -> "any";
      default -> type;
    };
  }

  private static @Nullable ValueFacts values(JsonNode field) {
    boolean closed = field.has("enum");
    List<String> values = texts(field.path(closed ? "enum" : "knownValues"));
    return values.isEmpty() ? null : new ValueFacts(field.get("named").asText(), closed, values);
  }

  private static MergeFacts merge(JsonNode field) {
    return new MergeFacts(
        texts(field.path("patchStrategy")),
        text(field, "patchMergeKey"),
        text(field, "listType"),
        texts(field.path("listMapKeys")),
        text(field, "mapType"),
        text(field, "structType"));
  }

  private static String shortName(String name) {
    return PREFIXES.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> name.substring(prefix.length()))
        .orElseThrow(() -> new IllegalArgumentException("a type of no known package: " + name));
  }

  private static boolean is(JsonNode node, String field, String value) {
    return value.equals(node.path(field).asText());
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static List<String> texts(JsonNode array) {
    return elements(array).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
