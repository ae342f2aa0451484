package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.FieldPath;
import dev.lading.manifest.GenericResource;
import dev.lading.manifest.ManifestDiff;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.manifest.ResourceOrder;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.patch.JsonPatch;
import dev.lading.patch.MergePatch;
import dev.lading.patch.StrategicMerge;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import dev.lading.schema.FieldInfo;
import dev.lading.schema.Schema;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.YamlWriter;
import dev.lading.yaml.jackson.KubernetesYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreTest {

  private final Page page = Page.of("docs/core.md");

  @TempDir Path directory;

  private Manifests manifests = Manifests.empty();

  @BeforeEach
  void unpack() throws IOException {
    page.unpack(directory);
    manifests = Manifests.read(directory.resolve("web.yaml"));
  }

  @Test
  void page_prints() throws IOException {
    page.prints(
        strict(),
        lenient(),
        diff(),
        YamlWriter.writeTree(strategic()),
        YamlWriter.writeTree(json()),
        YamlWriter.writeTree(merge()));
  }

  private final StringBuilder printed = new StringBuilder();

  private void print(Problem problem) {
    printed.append(problem.withSource("claim.yaml")).append('\n');
  }

  private String strict() throws IOException {
    try {
      Manifests.read(directory.resolve("claim.yaml"));
    } catch (LadingException refused) {
      refused.problems().forEach(this::print);
    }
    return printed.toString();
  }

  private String lenient() throws IOException {
    List<Problem> findings = new ArrayList<>();
    ManifestReader reader = ManifestReader.lenient(findings::add);
    Manifests claim = reader.read(directory.resolve("claim.yaml"));
    assertThat(claim.toYaml()).contains("storageclassname: fast");
    return findings.stream()
        .map(finding -> finding.withSource("claim.yaml").toString())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void reading_withinLimits() throws IOException {
    ManifestReader careful =
        ManifestReader.strict().withLimits(YamlLimits.defaults().withMaxDepth(50));
    assertThat(careful.read("", "nothing")).isEmpty();
  }

  @Test
  void manifests_findAndChange() {
    Deployment web = manifests.get(Deployment.class, "web");
    Manifests scaled = manifests.with(web.withSpec(spec -> spec.replicas(5)));
    Manifests workloads = manifests.filter(resource -> resource.apiVersion().equals("apps/v1"));
    Manifests sorted = manifests.sorted(ResourceOrder.legacy());
    assertThat(scaled.get(Deployment.class, "web").spec().replicas()).hasValue(5);
    assertThat(workloads.size()).isEqualTo(1);
    assertThat(sorted.size()).isEqualTo(1);
  }

  private String diff() {
    Manifests after =
        manifests.with(
            manifests.get(Deployment.class, "web").withSpec(spec -> spec.replicas(5).paused(true)));
    ManifestDiff diff = manifests.diff(after);
    System.out.print(diff);
    return diff.toString();
  }

  @Test
  void writing_keepsADirectory() throws IOException {
    String yaml = manifests.toYaml();
    manifests.writeTo(directory.resolve("target/kubernetes"));
    assertThat(yaml).startsWith("apiVersion: apps/v1");
    assertThat(directory.resolve("target/kubernetes/deployment-web.yaml")).hasContent(yaml);
  }

  private Map<String, Object> strategic() {
    Map<String, Object> web = manifests.get(Deployment.class, "web").toTree();
    Map<String, Object> patch =
        Map.of(
            "apiVersion", "apps/v1",
            "kind", "Deployment",
            "spec",
                Map.of(
                    "template",
                    Map.of(
                        "spec",
                        Map.of("containers", List.of(Map.of("name", "nginx", "tty", true))))));
    Map<String, Object> patched = StrategicMerge.kubernetes().apply(web, patch);
    return patched;
  }

  private Object json() {
    Map<String, Object> web = manifests.get(Deployment.class, "web").toTree();
    JsonPatch patch =
        JsonPatch.of(
            List.of(
                Map.of("op", "test", "path", "/spec/replicas", "value", 2),
                Map.of("op", "replace", "path", "/spec/replicas", "value", 3)));
    Object patched = patch.apply(web);
    return patched;
  }

  private Object merge() {
    Map<String, Object> web = manifests.get(Deployment.class, "web").toTree();
    Object patched = MergePatch.of(Map.of("spec", Map.of("replicas", 4))).apply(web);
    return patched;
  }

  @Test
  void generic_readsAndSets() {
    GenericResource web = GenericResource.of(manifests.get(Deployment.class, "web").toTree());
    Object replicas = web.get(FieldPath.of("spec", "replicas"));
    GenericResource paused = web.with("spec", Map.of("paused", true));
    assertThat(String.valueOf(replicas)).isEqualTo("2");
    assertThat(paused.get(FieldPath.of("spec", "paused"))).isEqualTo(true);
  }

  @Test
  void schema_answers() {
    Schema schema = Schema.kubernetes();
    FieldInfo ports = schema.type("core.v1.ServiceSpec").orElseThrow().field("ports").orElseThrow();
    String key = ports.mergeKey().orElseThrow();
    assertThat(key).isEqualTo("port");
  }

  record Settings(String currency, List<String> countries) {}

  @Test
  void ownTypes_writeAndRead() throws IOException {
    Settings settings = new Settings("no", List.of("NO", "SE"));
    String yaml = KubernetesYaml.mapper().writeValueAsString(settings);
    assertThat(yaml).contains("currency: \"no\"");
  }
}
