package dev.lading.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.manifest.Manifests;
import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A definition from a type written by a user. To accept a wanted change, run with {@code
 * -Dlading.updateGolden=true} and look through the difference.
 */
class CustomResourceDefinitionsTest {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/lading/crd");

  @TempDir static Path folder;

  private static CustomResourceDefinition shop = CustomResourceDefinition.builder().build();
  private static Class<?> shopType = Object.class;

  @BeforeAll
  static void compile() throws IOException {
    String source = Files.readString(RESOURCES.resolve("Shop.java.txt"));
    shopType =
        CompiledTypes.ofSources(
                Map.of("com/example/shop/Shop.java", source), "com.example.shop", folder)
            .type("Shop");
    shop = CustomResourceDefinitions.of(shopType);
  }

  @Test
  void of_immutablesType_isTheGoldenDefinition() throws IOException {
    String yaml = Manifests.of(shop).toYaml();
    Path golden = RESOURCES.resolve("shop.yaml");
    if (Boolean.getBoolean("lading.updateGolden")) {
      Files.writeString(golden, yaml);
    }
    assertThat(yaml).isEqualTo(Files.readString(golden));
    assertThat(Manifests.parse(yaml)).isEqualTo(Manifests.of(shop));
  }

  /** Type → definition → types → definition: the second is the first, but for what is no shape. */
  @Test
  void of_generatedTypes_haveTheSameShape() throws IOException {
    CustomResources resources = CustomResources.of(java.util.List.of(shop));
    CompiledTypes generated = CompiledTypes.of(resources, "gen", folder.resolve("gen"));
    Map<String, Object> again = new TypeSchema().object(generated.type("shop.example.com.v1.Shop"));
    Object first =
        shop.spec()
            .orElseThrow()
            .versions()
            .get(0)
            .schema()
            .orElseThrow()
            .openAPIV3Schema()
            .orElseThrow()
            .toTree();
    assertThat(shape(again)).isEqualTo(shape(first));
  }

  /** Types, formats and nesting; what generated accessors do not tell is left out. */
  private static Object shape(Object schema) {
    if (!(schema instanceof Map<?, ?> map)) {
      return schema;
    }
    SortedMap<String, Object> shape = new java.util.TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (key.equals("properties")) {
            SortedMap<String, Object> properties = new java.util.TreeMap<>();
            ((Map<?, ?>) value)
                .forEach((name, below) -> properties.put((String) name, shape(below)));
            properties.keySet().removeAll(java.util.Set.of("apiVersion", "kind", "metadata"));
            shape.put("properties", properties);
          } else if (java.util.Set.of("items", "additionalProperties", "type", "format", "enum")
                  .contains(key)
              || key.toString().startsWith("x-kubernetes-int")
              || key.toString().startsWith("x-kubernetes-preserve")) {
            shape.put(
                (String) key,
                value instanceof java.util.List<?> list
                    ? new java.util.TreeSet<>(list.stream().map(String::valueOf).toList())
                    : shape(value));
          }
        });
    return shape;
  }

  @Test
  void of_typeWithoutAnnotation_isRefused() {
    assertThatThrownBy(() -> CustomResourceDefinitions.of(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no @CustomResource");
  }

  @CustomResource(
      group = "x.dev",
      version = "v1beta1",
      kind = "Policy",
      scope = CustomResource.Scope.CLUSTER)
  public record Old(Map<String, String> spec) {}

  @CustomResource(
      group = "x.dev",
      version = "v1",
      kind = "Policy",
      scope = CustomResource.Scope.CLUSTER)
  public record New(Map<String, Integer> spec) {}

  public record Item(java.util.Optional<String> name) {}

  public record Holder(@SchemaField(listKeys = "name") java.util.List<Item> items) {}

  @CustomResource(group = "x.dev", version = "v1")
  public record Keyed(Holder spec) {}

  @Test
  void of_listKeyThatIsOptional_isRefused() {
    assertThatThrownBy(() -> CustomResourceDefinitions.of(Keyed.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the list key name of Holder.items must be a required field of its items");
  }

  @Test
  void of_severalVersions_storesTheLast() {
    CustomResourceDefinition policy = CustomResourceDefinitions.of(Old.class, New.class);
    assertThat(policy.metadata().name()).contains("policies.x.dev");
    assertThat(
            policy.spec().orElseThrow().versions().stream()
                .map(v -> v.name().orElse("") + " " + v.storage().orElse(false)))
        .containsExactly("v1beta1 false", "v1 true");
    assertThatThrownBy(() -> CustomResourceDefinitions.of(Old.class, shopType))
        .hasMessageContaining("different kinds");
  }
}
