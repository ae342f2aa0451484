package dev.lading.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.codegen.facts.KindFacts;
import dev.lading.manifest.GenericResource;
import dev.lading.manifest.ManifestException;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.model.ApiObject;
import dev.lading.model.IntOrString;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.ResourceType;
import dev.lading.model.Time;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.overlay.Overlay;
import dev.lading.populated.PopulatedTrees;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The sources compile, and the types read and write what the definitions describe. */
@Isolated
class GeneratedTypesTest {

  private static final String DATABASE =
      """
      apiVersion: store.lading.dev/v1
      kind: Database
      metadata:
        name: orders
      spec:
        anything:
        - 1
        - x: true
        enabled: {}
        endpoints:
        - port: 5432
        engine: postgres
        extension:
          more:
            a: 1
          type: x
        groups:
          admin:
          - a
          - b
        parameters:
          shared_buffers: 1GB
        pools:
          a:
            max: 2
        replicas: 2
        restoreAt: "2026-01-02T03:04:05Z"
        storage:
          maxSurge: 25%
          size: 10Gi
        template:
          apiVersion: v1
          kind: ConfigMap
          metadata:
            name: x
          data:
            a: b
        users:
        - name: app
          roles:
          - reader
        v2: a
        v10: b
        weight: 10000000
      """
          .replace(
              "    apiVersion: v1\n    kind: ConfigMap\n    metadata:\n      name: x\n    data:\n"
                  + "      a: b\n",
              "    apiVersion: v1\n    data:\n      a: b\n    kind: ConfigMap\n    metadata:\n"
                  + "      name: x\n");

  private static CustomResources resources = CompiledTypes.resources();
  private static CompiledTypes types;

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException {
    resources = CompiledTypes.resources("databases.yaml", "strange.yaml", "quotas.json");
    types = CompiledTypes.of(resources, "com.example.crds", folder);
  }

  private static Manifests read(String yaml) {
    return ManifestReader.strict().withTypes(types.catalog()).read(yaml, "test.yaml");
  }

  @Test
  void read_customResource_isTypedAndWritesTheSame() {
    Manifests manifests = read(DATABASE);
    KubernetesResource database = manifests.resources().get(0);
    assertThat(database).isInstanceOf(types.type("store.lading.dev.v1.Database"));
    assertThat(manifests.toYaml()).isEqualTo(DATABASE);
  }

  @Test
  void accessors_haveTheTypesOfTheModel() throws Exception {
    KubernetesResource database = read(DATABASE).resources().get(0);
    Object spec = value(database, "spec");
    Object storage = value(spec, "storage");
    assertThat(value(storage, "size")).isEqualTo(Quantity.of("10Gi"));
    assertThat(value(storage, "maxSurge")).isEqualTo(IntOrString.of("25%"));
    assertThat(value(spec, "restoreAt")).isEqualTo(Time.of("2026-01-02T03:04:05Z"));
    assertThat(value(spec, "replicas")).isEqualTo(2);
    assertThat(value(spec, "engine"))
        .isEqualTo(
            types.type("store.lading.dev.v1.DatabaseSpecEngine").getField("POSTGRES").get(null));
    assertThat(value(value(spec, "template"), "metadata")).isInstanceOf(ObjectMeta.class);
  }

  private static Object value(Object object, String accessor) throws Exception {
    for (Class<?> type : object.getClass().getInterfaces()) {
      Method method = type.getMethod(accessor);
      Object value = method.invoke(object);
      return value instanceof java.util.Optional<?> optional ? optional.orElseThrow() : value;
    }
    throw new AssertionError(accessor);
  }

  @Test
  void read_misspeltField_isRefusedWithTheNearestName() {
    assertThatThrownBy(() -> read(DATABASE.replace("engine:", "enigne:")))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("spec.enigne")
        .hasMessageContaining("did you mean engine");
  }

  @Test
  void read_withoutTheTypes_isGeneric() {
    assertThat(Manifests.parse(DATABASE).resources().get(0)).isInstanceOf(GenericResource.class);
  }

  @Test
  void builder_nestedLambdas_buildWhatIsWritten() throws Exception {
    Object builder = types.type("store.lading.dev.v1.Quota").getMethod("builder").invoke(null);
    Object quota = builder.getClass().getMethod("build").invoke(builder);
    assertThat(((ApiObject) quota).toTree())
        .isEqualTo(Map.of("apiVersion", "store.lading.dev/v1", "kind", "Quota"));
  }

  @Test
  void read_everyFieldOfEveryKind_writesTheSame() {
    assertRoundTrips(resources, types);
  }

  private static int assertRoundTrips(CustomResources resources, CompiledTypes types) {
    for (KindFacts kind : resources.table().kinds()) {
      ResourceType<?> type = types.catalog().find(kind.apiVersion(), kind.kind()).orElseThrow();
      for (long seed = 0; seed < 3; seed++) {
        Map<String, Object> tree = new PopulatedTrees(resources.table(), seed).of(kind);
        String typed =
            Manifests.of((KubernetesResource) type.read(new TreeObjectReader(tree))).toYaml();
        assertThat(typed).isEqualTo(Manifests.of(GenericResource.of(tree)).toYaml());
        assertThat(ManifestReader.strict().withTypes(types.catalog()).read(typed, "t").toYaml())
            .isEqualTo(typed);
      }
    }
    return resources.table().kinds().size();
  }

  @Test
  void overlay_ofTypedResources_keepsTheTypesAndMergesByTheirKeys() {
    Manifests changed =
        Overlay.named("prod")
            .schema(resources.schema())
            .namespace("prod")
            .namePrefix("prod-")
            .strategicMerge(
                "{apiVersion: store.lading.dev/v1, kind: Database, metadata: {name: orders}, spec:"
                    + " {users: [{name: app, limits: {a: 1}}, {name: admin}]}}")
            .apply(
                read(
                    DATABASE
                        + "---\n{apiVersion: store.lading.dev/v1, kind: Quota, metadata: {name: q}}"));
    assertThat(changed.resources().get(0)).isInstanceOf(types.type("store.lading.dev.v1.Database"));
    assertThat(changed.resources().get(0).metadata().namespace()).contains("prod");
    assertThat(changed.resources().get(1).metadata().namespace()).isEmpty();
    assertThat(changed.toYaml())
        .contains(
            "  users:\n  - limits:\n      a: 1\n    name: app\n    roles:\n    - reader\n  - name: admin\n");
  }

  @Test
  @SuppressWarnings("unchecked")
  void overlay_editByResourceType_handsOutTheTypedResource() {
    ResourceType<KubernetesResource> type =
        (ResourceType<KubernetesResource>)
            (ResourceType<?>) types.catalog().find("store.lading.dev/v1", "Database").orElseThrow();
    Manifests changed =
        Overlay.named("edit")
            .edit(type, "orders", d -> d.withMetadata(d.metadata().withName("renamed")))
            .apply(read(DATABASE));
    assertThat(changed.resources().get(0).metadata().name()).contains("renamed");
  }

  /**
   * Subfolders of {@code LADING_CRDS}, each a project's definitions. Thousands of types need {@code
   * -Dsurefire.heap=-Xmx4g}, and minutes.
   */
  @Test
  void projectsOnDisk_compileAndRoundTrip(@TempDir Path folder) throws IOException {
    String root = System.getProperty("lading.crds", System.getenv("LADING_CRDS"));
    if (root == null) {
      System.out.println("definitions of projects: not there (LADING_CRDS)");
      return;
    }
    List<Path> projects;
    try (Stream<Path> entries = Files.list(Path.of(root))) {
      projects = entries.filter(Files::isDirectory).sorted().toList();
    }
    for (Path project : projects) {
      String name = project.getFileName().toString();
      CustomResources read = CustomResources.read(project);
      String base = "com.example." + name.replace("-", "");
      CompiledTypes compiled = CompiledTypes.of(read, base, folder.resolve(name));
      System.out.println(
          name
              + ": "
              + assertRoundTrips(read, compiled)
              + " kinds and versions, "
              + read.table().types().size()
              + " types compiled and round-tripped, "
              + read.findings().size()
              + " findings");
    }
  }
}
