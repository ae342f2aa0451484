package dev.lading.docs;

import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmValues;
import dev.lading.helm.RenderedChart;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.Hook;
import dev.lading.helm.release.RenderOptions;
import dev.lading.manifest.Manifests;
import dev.lading.packages.Values;
import dev.lading.sprig.SprigFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmTest {

  private final Page page = Page.of("docs/helm.md");

  @TempDir Path directory;

  @BeforeEach
  void unpack() throws IOException {
    page.unpack(directory);
  }

  @Test
  void page_prints() throws IOException {
    page.prints(
        render().toYaml(),
        rendered().stream(),
        ((HelmException) catchThrowable(this::failing)).helmText(),
        template());
  }

  private Manifests render() {
    HelmChart shop = HelmChart.load(directory.resolve("shop"));
    Manifests manifests = shop.render(release("cache").namespace("prod"), Values.of("size", 3));
    return manifests;
  }

  private RenderedChart rendered() {
    String prod = directory.resolve("prod.yaml").toString();
    HelmChart shop = HelmChart.load(directory.resolve("shop"));
    Values values =
        HelmValues.of(HelmVersion.V4_1)
            .file(prod)
            .set("size=5,labels.team=web")
            .setString("labels.build=0042")
            .toValues();
    RenderOptions options =
        RenderOptions.defaults()
            .withKubeVersion("1.31")
            .withApiVersions(List.of("monitoring.coreos.com/v1"));
    RenderedChart chart = shop.render(release("cache").namespace("prod"), values, options);
    List<Hook> hooks = chart.hooks();
    String notes = chart.notes();
    assertThat(hooks).hasSize(1);
    assertThat(notes).contains("cache");
    return chart;
  }

  private Manifests failing() {
    HelmChart shop = HelmChart.load(directory.resolve("shop"));
    return shop.render(release("cache"), Values.of("size", 0));
  }

  @Test
  void options_makeARenderingRepeatable() {
    HelmChart shop = HelmChart.load(directory.resolve("shop"));
    Clock noon = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    RenderOptions repeatable =
        RenderOptions.defaults()
            .withSeed(42)
            .withClock(noon)
            .withLookup((apiVersion, kind, namespace, name) -> Map.of());
    assertThat(shop.render(release("a"), Values.empty(), repeatable).stream())
        .isEqualTo(shop.render(release("a"), Values.empty(), repeatable).stream());
  }

  @Test
  void profile_chooses() {
    LoadOptions helm3 = LoadOptions.defaults().withVersion(HelmVersion.V3_17);
    HelmChart shop = HelmChart.load(directory.resolve("shop"), helm3);
    assertThat(shop.version()).isEqualTo(HelmVersion.V3_17);
  }

  @Test
  void schema_ofAnotherPlace_isGiven() throws IOException {
    Path schema = directory.resolve("shop").resolve("values.schema.json");
    Files.writeString(
        schema, "{\"properties\":{\"size\":{\"$ref\":\"https://example.com/size.json\"}}}");
    String size = "{\"type\":\"integer\",\"minimum\":1}";
    LoadOptions known = LoadOptions.defaults().withSchema("https://example.com/size.json", size);
    HelmChart shop = HelmChart.load(directory.resolve("shop"), known);
    assertThat(shop.render(release("a"), Values.of("size", 2)).resources()).isNotEmpty();
    assertThat(catchThrowable(() -> shop.render(release("a"), Values.of("size", "2"))))
        .hasMessageContaining("at '/size': got string, want integer");
  }

  private static String template() {
    TemplateOptions options = TemplateOptions.defaults().withFunctions(SprigFunctions.registry());
    TemplateSet greeting =
        TemplateSet.parse(
            "greeting", "{{ range .names }}Hello {{ . | upper }}!\n{{ end }}", options);
    String text = greeting.execute(Map.of("names", List.of("ada", "grace")));
    return text;
  }
}
