package dev.lading.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.manifest.Manifests;
import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import dev.lading.patch.StrategicMerge;
import dev.lading.problem.LadingException;
import dev.lading.schema.FieldInfo;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomResourcesTest {

  private static final CustomResources DATABASES =
      CompiledTypes.resources("databases.yaml", "quotas.json");

  private static String crd(String schema) {
    return "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: {group: x.dev,"
        + " scope: Cluster, names: {kind: X, plural: xs}, versions: [{name: v1, served: true,"
        + " schema: {openAPIV3Schema: "
        + schema
        + "}}]}}";
  }

  private static void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> CustomResources.parse(text, "crd.yaml"))
        .isInstanceOf(CrdException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void kinds_ofServedVersions_areThere() {
    assertThat(DATABASES.kinds().stream().map(kind -> kind.apiVersion() + " " + kind.kind()))
        .containsExactly(
            "store.lading.dev/v1beta1 Database",
            "store.lading.dev/v1 Database",
            "store.lading.dev/v1 Quota");
    assertThat(DATABASES.findings().stream().map(finding -> finding.code()))
        .containsExactly("crd-not-served", "crd-nested-collection");
  }

  @Test
  void of_typedDefinitions_isTheSameAsOfTheirText() throws IOException {
    String yaml = Files.readString(Path.of("src/test/resources/dev/lading/crd/databases.yaml"));
    List<CustomResourceDefinition> typed =
        Manifests.parse(yaml).all(CustomResourceDefinition.class);
    assertThat(TypeGenerator.intoPackage("x").sources(CustomResources.of(typed)))
        .isEqualTo(TypeGenerator.intoPackage("x").sources(CustomResources.parse(yaml, "y")));
  }

  @Test
  void sources_sameDefinitions_areTheSameAndInTheirPackages() {
    TypeGenerator generator =
        TypeGenerator.intoPackage("com.acme").withGroupPackage("store.lading.dev", "store");
    assertThat(generator.sources(DATABASES)).isEqualTo(generator.sources(DATABASES));
    assertThat(generator.sources(DATABASES).keySet())
        .contains(
            "com/acme/CustomResourceTypes.java",
            "com/acme/store/v1/Database.java",
            "com/acme/store/v1/DatabaseSpecUser.java",
            "com/acme/store/v1beta1/DatabaseSpec.java");
  }

  @Test
  void sources_javadoc_statesFactsAndCopiesNoProse() {
    String spec =
        TypeGenerator.intoPackage("x")
            .sources(DATABASES)
            .get("x/store/lading/dev/v1/DatabaseSpec.java");
    assertThat(spec)
        .contains("Default: {@code 1}.")
        .contains("Required.")
        .contains("Allowed values: {@code postgres}, {@code MySQL}, {@code my-own}.")
        .contains("Strategic merge by {@code name}.")
        .doesNotContain("what runs");
  }

  @Test
  void schema_knowsKindsFieldsAndMergeKeysBesidesThoseOfKubernetes() {
    var database = DATABASES.schema().kind("store.lading.dev/v1", "Database").orElseThrow();
    FieldInfo users = database.type().at("spec", "users").orElseThrow();
    assertThat(users.mergeKey()).contains("name");
    assertThat(database.type().at("spec", "engine").orElseThrow().isRequired()).isTrue();
    assertThat(database.type().field("metadata").orElseThrow().type()).isPresent();
    assertThat(
            DATABASES.schema().kind("store.lading.dev/v1", "Quota").orElseThrow().isClusterScoped())
        .isTrue();
    assertThat(DATABASES.schema().kind("apps/v1", "Deployment")).isPresent();
  }

  @Test
  void strategicMerge_listsWithSeveralKeys_mergeByAllAndTheirDefaults() {
    Map<String, Object> merged =
        StrategicMerge.by(DATABASES.schema())
            .apply(
                tree("endpoints: [{port: 1, comment: a}, {port: 1, protocol: UDP}]"),
                tree("endpoints: [{port: 1, protocol: TCP, comment: b}, {port: 2}]"));
    assertThat(merged.get("spec"))
        .isEqualTo(
            tree("endpoints: [{port: 1, protocol: TCP, comment: b}, {port: 2}, {port: 1,"
                    + " protocol: UDP}]")
                .get("spec"));
  }

  private static Map<String, Object> tree(String spec) {
    String yaml = "{apiVersion: store.lading.dev/v1, kind: Database, spec: {" + spec + "}}";
    return ((YamlMapping) YamlReader.strict().read(yaml, "y").get(0)).toTree();
  }

  @Test
  void kustomization_withTheSchema_mergesAndKnowsTheScope() {
    FileTree files =
        FileTree.of(
            Map.of(
                "db.yaml",
                """
                apiVersion: store.lading.dev/v1
                kind: Database
                metadata: {name: a}
                spec: {users: [{name: app, roles: [reader]}]}
                ---
                apiVersion: store.lading.dev/v1
                kind: Quota
                metadata: {name: q}
                """,
                "kustomization.yaml",
                """
                namespace: prod
                resources: [db.yaml]
                patches:
                - patch: |
                    {apiVersion: store.lading.dev/v1, kind: Database, metadata: {name: a},
                     spec: {users: [{name: admin}]}}
                """));
    KustomizeOptions options = KustomizeOptions.defaults().withCustomResources(DATABASES.schema());
    assertThat(Kustomization.load(files, "/").withOptions(options).build().toYaml())
        .contains("name: a\n  namespace: prod")
        .contains("- name: admin")
        .contains("- name: app\n    roles:\n    - reader")
        .contains("kind: Quota\nmetadata:\n  name: q\n");
    assertThat(Kustomization.load(files, "/").build().toYaml())
        .doesNotContain("roles")
        .contains("name: q\n  namespace: prod");
  }

  @Test
  void parse_unusableDefinitions_namesThePlaceAndTheReason() {
    assertRefused(
        crd("{type: object, properties: {a: {$ref: '#/x'}}}"),
        "crd.yaml:1:",
        "spec.versions[0].schema.openAPIV3Schema.properties.a.$ref: $ref is not possible here",
        "structural schemas only");
    assertRefused(crd("{type: array}"), "The type at the top must be object");
    assertRefused(crd("{type: object, properties: {a: {}}}"), "A schema must say its type");
    assertRefused(crd("{type: object, properties: {a: x}}"), "A schema must be an object");
    assertRefused(crd("{type: object, properties: {a: {type: array}}}"), "a schema of its items");
    assertRefused(
        crd(
            "{type: object, properties: {a: {type: object, properties: {b: {type: string}},"
                + " additionalProperties: {type: string}}}}"),
        "exclude each other");
    assertRefused(crd("null"), "A served version needs a schema");
    assertRefused(
        crd("{type: object}").replace("plural: xs", "plural: 'x/s'"), "names.plural: A name");
    assertRefused(crd("{type: object}").replace("kind: X,", "kind: 'X;y',"), "names.kind: A name");
    assertRefused(crd("{type: object}").replace("scope: Cluster", "scope: World"), "spec.scope");
    assertRefused(
        crd("{type: object}").replace("k8s.io/v1", "k8s.io/v1beta1"),
        "apiextensions.k8s.io/v1 are read");
    assertRefused(crd("{type: object}") + "\n---\n" + crd("{type: object}"), "is defined twice");
  }

  @Test
  void parse_tooMuch_namesTheLimit() {
    StringBuilder wide =
        new StringBuilder("{type: object, properties: {spec: {type: object, properties: {");
    for (int i = 0; i < 10_000; i++) {
      wide.append("p").append(i).append(": {type: string}, ");
    }
    assertRefused(
        crd(wide + "}}}}"), "properties.spec: The object has 10000 properties, more than 247");
    String deep =
        "{type: object, properties: {a: ".repeat(200) + "{type: string}" + "}}".repeat(200);
    assertRefused(crd(deep), "nested more than 100 deep");
    String lists = "{type: array, items: ".repeat(200) + "{type: string}" + "}".repeat(200);
    assertThat(
            CustomResources.parse(crd("{type: object, properties: {a: " + lists + "}}"), "x")
                .findings())
        .hasSize(1);
    StringBuilder many = new StringBuilder("{type: object, properties: {");
    for (int i = 0; i < 200; i++) {
      many.append("o").append(i).append(": {type: object, properties: {");
      for (int j = 0; j < 200; j++) {
        many.append("o").append(j).append(": {type: object}, ");
      }
      many.append("}}, ");
    }
    assertRefused(crd(many + "}}"), "more than 20000 types");
  }

  @Test
  void parse_onASmallStack_endsWithAProblem() throws InterruptedException {
    String deep =
        "{type: object, properties: {a: ".repeat(490) + "{type: string}" + "}}".repeat(490);
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                CustomResources.parse(crd(deep), "x");
              } catch (LadingException | StackOverflowError e) {
                failure[0] = e;
              }
            },
            "small",
            512 << 10);
    thread.start();
    thread.join();
    assertThat(failure[0]).isInstanceOf(LadingException.class);
  }
}
