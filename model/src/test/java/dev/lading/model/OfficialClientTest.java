package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.populated.PopulatedTrees;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares the table with the official client for the same Kubernetes version. */
class OfficialClientTest {

  private static final String MODELS = "io.kubernetes.client.openapi.models.";

  /** The client's words for our scalar words. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("String", Set.of("string")),
          Map.entry("Integer", Set.of("int32")),
          Map.entry("Long", Set.of("int64")),
          Map.entry("Double", Set.of("double")),
          Map.entry("Boolean", Set.of("boolean")),
          Map.entry("OffsetDateTime", Set.of("time", "microTime")),
          Map.entry("byte[]", Set.of("bytes")),
          Map.entry("Quantity", Set.of("quantity")),
          Map.entry("IntOrString", Set.of("intOrString")),
          Map.entry(
              "Object", Set.of("any", "schemaOrBool", "schemaOrArray", "schemaOrStringArray")));

  @Test
  void table_againstTheOfficialClient_hasTheSameTypesFieldsAndRequiredSets() throws Exception {
    List<String> differences = new ArrayList<>();
    List<String> unpublished = new ArrayList<>();
    int fields = 0;
    int types = 0;
    for (TypeFacts type : PopulatedTrees.FACTS.types().values()) {
      Optional<Class<?>> model = model(type);
      if (model.isEmpty()) {
        unpublished.add(type.name());
        continue;
      }
      types++;
      fields += type.fields().size();
      compare(type, model.get(), differences);
    }
    System.out.printf(
        "official client: %d types, %d fields compared, %d differences; not published by it: %s%n",
        types, fields, differences.size(), unpublished);
    assertThat(differences).isEmpty();
    assertThat(types).isGreaterThan(550);
    assertThat(unpublished).allMatch(OfficialClientTest::isKnownToBeUnpublished);
  }

  /** Types of requests and webhooks, which the published API description leaves out. */
  private static boolean isKnownToBeUnpublished(String type) {
    return type.startsWith("admission.v1.")
        || type.startsWith("apidiscovery.v2.")
        || type.startsWith("apiextensions.v1.Conversion")
        || type.equals("apiextensions.v1.CustomResourceSubresourceStatus")
        || type.matches("core\\.v1\\.(Pod|Node|Service)\\w*Options")
        || type.matches("core\\.v1\\.(PodStatusResult|SerializedReference|RangeAllocation)")
        || type.matches("meta\\.v1\\.GroupVersion(Kind|Resource)");
  }

  private static Optional<Class<?>> model(TypeFacts type) {
    String[] owner = type.packageName().split("\\.");
    String versioned = capital(owner[1]) + type.simpleName();
    return load(capital(owner[0]) + versioned).or(() -> load(versioned));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(
          Class.forName(MODELS + name, false, OfficialClientTest.class.getClassLoader()));
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return Optional.empty(); // on file systems that ignore case, the latter for other spellings
    }
  }

  private static void compare(TypeFacts type, Class<?> model, List<String> differences)
      throws Exception {
    Set<String> ours = type.fields().stream().map(FieldFacts::name).collect(toTreeSet());
    differ(type.name() + " fields", ours, names(model, "openapiFields"), differences);
    Set<String> required =
        type.fields().stream()
            .filter(FieldFacts::required)
            .map(FieldFacts::name)
            .collect(toTreeSet());
    differ(type.name() + " required", required, names(model, "openapiRequiredFields"), differences);
    Map<String, String> theirs = fieldTypes(model);
    for (FieldFacts field : type.fields()) {
      if (!sameType(field, theirs.getOrDefault(field.name(), ""))) {
        differences.add(
            type.name()
                + "."
                + field.name()
                + ": "
                + field.type()
                + " / "
                + theirs.get(field.name()));
      }
    }
  }

  private static Collector<String, ?, Set<String>> toTreeSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static void differ(
      String what, Set<String> ours, Set<String> theirs, List<String> differences) {
    if (!ours.equals(theirs)) {
      differences.add(what + ": " + ours + " / " + theirs);
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<String> names(Class<?> model, String field) throws Exception {
    return new TreeSet<>((Set<String>) model.getField(field).get(null));
  }

  private static Map<String, String> fieldTypes(Class<?> model) throws Exception {
    Map<String, String> types = new TreeMap<>();
    for (Field constant : model.getFields()) {
      if (constant.getName().startsWith("SERIALIZED_NAME_")) {
        types.put((String) constant.get(null), "");
      }
    }
    Map<String, Field> byFoldedName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Field field : model.getDeclaredFields()) {
      byFoldedName.put(fold(field.getName()), field);
    }
    types.replaceAll((name, empty) -> describe(byFoldedName.get(fold(name))));
    return types;
  }

  private static String fold(String name) {
    return name.replaceAll("[-$_]", "");
  }

  private static String describe(@Nullable Field field) {
    return field == null ? "" : describe(field.getGenericType());
  }

  private static String describe(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      String element = describe(arguments[arguments.length - 1]);
      return (arguments.length == 2 ? "map:" : "[]") + element;
    }
    return ((Class<?>) type).getSimpleName();
  }

  private static boolean sameType(FieldFacts field, String theirs) {
    if (theirs.isEmpty()) {
      return false;
    }
    String prefix = field.shape().prefix();
    boolean openMap = theirs.equals("Object") && field.shape() != Shape.SINGLE;
    if (openMap || !theirs.startsWith(prefix)) {
      return openMap;
    }
    String element = theirs.substring(prefix.length());
    if (field.isObject() && PopulatedTrees.FACTS.type(field.type()).fields().isEmpty()) {
      return element.equals("Object");
    }
    return field.isObject()
        ? element.endsWith(field.type().substring(field.type().lastIndexOf('.') + 1))
        : WORDS.getOrDefault(element, Set.of()).contains(field.type());
  }
}
