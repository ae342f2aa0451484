package dev.lading.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Pod;
import dev.lading.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
        - image: nginx
          name: main
      """;

  @Test
  void read_knownKind_isTyped() {
    Pod pod = Manifests.parse(POD).get(Pod.class, "web");
    assertThat(pod.spec().orElseThrow().containers().get(0).image()).contains("nginx");
  }

  @Test
  void read_unknownKind_isGenericAndLossless() {
    String yaml =
        """
        apiVersion: example.com/v1
        kind: Database
        metadata:
          labels:
            a: b
          name: db
        spec:
          empty: {}
          list: []
          nothing: null
          size: 1.5
        """;
    Manifests manifests = Manifests.parse(yaml);
    GenericResource database = manifests.get(GenericResource.class, "db");
    assertThat(database.get(FieldPath.of("spec", "size"))).isEqualTo(1.5);
    assertThat(database.metadata().labels()).containsEntry("a", "b");
    assertThat(manifests.toYaml()).isEqualTo(yaml);
  }

  @Test
  void read_listObject_isTakenApart() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
        - {apiVersion: v1, kind: ConfigMapList, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}]}
        """;
    assertThat(Manifests.parse(list).all(ConfigMap.class))
        .extracting(map -> map.metadata().name().orElseThrow())
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({".nan", ".Inf", "-.inf", "+.INF"})
  void read_numberThatJsonLacks_isRefused(String number) {
    String yaml =
        "apiVersion: example.com/v1\nkind: X\nmetadata: {name: x}\nspec: [" + number + "]\n";
    assertThatThrownBy(() -> Manifests.parse(yaml))
        .isInstanceOf(ManifestException.class)
        .hasMessage(
            "yaml:4:8: JSON has no number " + number + "; use a finite number, or quote it");
  }

  @Test
  void read_json_isAccepted() {
    String json =
        "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\",\n\t\"metadata\": {\"name\": \"a\"}}";
    assertThat(Manifests.parse(json).size()).isEqualTo(1);
  }

  @Test
  void read_severalProblems_areAllReportedWithTheirPlaces() {
    String yaml =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels:
            tier: 1
        spec:
          replicas: three
          selektor: {}
          template:
            spec:
              containers:
              - name: web
                imagePullPolice: Always
                ports:
                - containerPort: "80"
        """;
    ManifestException exception =
        catchThrowableOfType(
            ManifestException.class, () -> ManifestReader.strict().read(yaml, "web.yaml"));
    assertThat(exception.problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "web.yaml:6:11: metadata.labels.tier: Expected a string, found an integer; put it in quotes",
            "web.yaml:8:13: spec.replicas: Expected an integer, found a string",
            "web.yaml:9:3: spec.selektor: Unknown field \"selektor\"; did you mean selector?",
            "web.yaml:14:9: spec.template.spec.containers[0].imagePullPolice: Unknown field"
                + " \"imagePullPolice\"; did you mean imagePullPolicy?",
            "web.yaml:16:26: spec.template.spec.containers[0].ports[0].containerPort: Expected an"
                + " integer, found a string");
  }

  @Test
  void read_lenient_keepsUnknownFieldsAndReportsThem() {
    List<Problem> findings = new ArrayList<>();
    String yaml = POD + "  futureField:\n    a: 1\n";
    Manifests manifests = ManifestReader.lenient(findings::add).read(yaml, "pod.yaml");
    assertThat(manifests.toYaml()).isEqualTo(yaml);
    assertThat(findings)
        .extracting(Problem::toString)
        .containsExactly("pod.yaml:9:3: spec.futureField: Unknown field \"futureField\"");
  }

  @Test
  void read_secretWithWrongTypes_neverShowsValues() {
    String yaml =
        "{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {pin: 73519}, data: {x: '73519!'}}";
    assertThatThrownBy(() -> Manifests.parse(yaml))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("stringData.pin")
        .hasMessageNotContaining("73519");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | f:1:1: A resource must be an object",
        "{kind: Pod} | f:1:1: apiVersion: A resource needs apiVersion; add a line such as apiVersion: v1",
        "{apiVersion: v1} | f:1:1: kind: A resource needs kind; add a line such as kind: Pod",
        "{apiVersion: 1, kind: Pod} | f:1:14: apiVersion: A resource needs apiVersion; add a line such as apiVersion: v1",
      })
  void read_noResource_saysWhatIsMissing(String text, String message) {
    assertThatThrownBy(() -> ManifestReader.strict().read(text, "f")).hasMessage(message);
  }

  @Test
  void read_unknownKindWithUnfitMetadata_saysWhere() {
    String yaml =
        "apiVersion: example.com/v1\nkind: Cart\nmetadata:\n  name: 5\n  labels: {a: true}\n";
    assertThatThrownBy(() -> ManifestReader.strict().read(yaml, "cart.yaml"))
        .isInstanceOf(ManifestException.class)
        .hasMessageContaining("cart.yaml:4:9: metadata.name")
        .hasMessageContaining("cart.yaml:5:15: metadata.labels.a");
  }

  @Test
  void genericResource_ofTreeWithUnfitMetadata_isRefused() {
    Map<String, Object> tree =
        Map.of("apiVersion", "example.com/v1", "kind", "Cart", "metadata", Map.of("name", 5L));
    assertThatThrownBy(() -> GenericResource.of(tree))
        .isInstanceOf(ManifestException.class)
        .hasMessage("metadata: The metadata does not fit: at name: expected a string");
  }

  @Test
  void read_sameResourceTwice_isRefused() {
    assertThatThrownBy(() -> Manifests.parse(POD + "---\n" + POD))
        .hasMessage("v1 Pod web is there twice; rename one, or put them in different namespaces");
  }

  @Test
  void read_directory_readsManifestFilesInOrderOfNames(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("b.yaml"), POD);
    Files.writeString(directory.resolve("a.yml"), POD.replace("web", "first"));
    Files.writeString(directory.resolve("notes.txt"), "no YAML: [");
    assertThat(Manifests.read(directory).all(Pod.class))
        .extracting(pod -> pod.metadata().name().orElseThrow())
        .containsExactly("first", "web");
  }

  @Test
  void read_missingFile_saysSo(@TempDir Path directory) {
    Path file = directory.resolve("none.yaml");
    assertThatThrownBy(() -> Manifests.read(file)).hasMessage(file + ": There is no such file");
  }

  @Test
  void get_missing_namesWhatIsThere() {
    assertThatThrownBy(() -> Manifests.parse(POD).get(Pod.class, "api"))
        .hasMessage("There is no Pod named api; there are web");
    assertThatThrownBy(() -> Manifests.parse(POD).get(Deployment.class, "api"))
        .hasMessage("There is no Deployment named api; there is none at all");
  }
}
