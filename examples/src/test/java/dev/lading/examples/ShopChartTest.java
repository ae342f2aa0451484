package dev.lading.examples;

import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.examples.shop.ShopPackage;
import dev.lading.examples.shop.ShopValues;
import dev.lading.helm.HelmChart;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.packages.Release;
import dev.lading.packages.ValuesType;
import dev.lading.packages.export.ExportedChart;
import dev.lading.packages.export.HelmChartExporter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop exported as a chart gives what the shop itself gives: by our engine for many values, and
 * by the real Helm for fifty. Where the environment variable HELM4 names no Helm, its recorded
 * answers are compared, as digests beside those of the values and of the chart; {@code
 * -Dlading.updateGolden=true} with HELM4 records them anew.
 */
class ShopChartTest {

  /** What real Helm made of the exported chart: digests of chart, values and manifests. */
  private static final Path ANSWERS = Path.of("src/test/resources/shop-chart-by-helm.txt");

  private static final ShopPackage SHOP = new ShopPackage();
  private static final ExportedChart EXPORTED = HelmChartExporter.export(SHOP);
  private static final ValuesType<ShopValues> TYPE = ValuesType.of(ShopValues.class);
  private static final Release RELEASE = Release.release("spring").namespace("sales");
  private static final HelmChart CHART = HelmChart.of(bytes(EXPORTED), LoadOptions.defaults());

  @Provide
  Arbitrary<ShopValues> shops() {
    return ShopInstances.any();
  }

  @Test
  void export_ofTheShop_hasNoFindings() {
    assertThat(EXPORTED.findings()).isEmpty();
  }

  @Test
  void templates_areTheRecordedOnes() throws Exception {
    StringBuilder all = new StringBuilder();
    EXPORTED
        .files()
        .forEach((name, text) -> all.append("==> ").append(name).append('\n').append(text));
    assertThatText(all.toString()).matchesGolden("/shop-chart.txt");
  }

  @Property(tries = 200, seed = "8", shrinking = ShrinkingMode.OFF)
  void exportedChart_ofAnyValues_rendersAsThePackage(@ForAll("shops") ShopValues shop) {
    assertThat(canonical(CHART.render(RELEASE, TYPE.write(shop))))
        .isEqualTo(canonical(SHOP.renderWith(RELEASE, shop)));
  }

  @Property(tries = 300, seed = "8")
  void values_writtenAsYaml_areBoundAgain(@ForAll("shops") ShopValues shop) {
    String yaml = TYPE.write(shop).toYaml();
    assertThat(TYPE.bind(dev.lading.packages.Values.parse(yaml, "shop.yaml"))).isEqualTo(shop);
  }

  @Test
  void exportedChart_byRealHelm_rendersAsThePackage(@TempDir Path directory) throws Exception {
    String helm = System.getenv("HELM4");
    EXPORTED.writeTo(directory.resolve("shop"));
    List<String> answers = new ArrayList<>();
    List<String> direct = new ArrayList<>();
    for (ShopValues shop : ShopInstances.some(50)) {
      String values = TYPE.write(shop).toYaml();
      String expected = canonical(SHOP.renderWith(RELEASE, shop));
      direct.add(
          digest(EXPORTED.files().toString()) + " " + digest(values) + " " + digest(expected));
      if (helm != null) {
        Path file = directory.resolve("values.yaml");
        Files.writeString(file, values);
        String rendered = canonical(Manifests.parse(template(helm, directory, file)));
        assertThat(rendered).as(values).isEqualTo(expected);
        answers.add(
            digest(EXPORTED.files().toString()) + " " + digest(values) + " " + digest(rendered));
      }
    }
    if (helm != null && Boolean.getBoolean("lading.updateGolden")) {
      Files.write(ANSWERS, answers);
    }
    assertThat(Files.readAllLines(ANSWERS)).isEqualTo(direct);
  }

  private static String template(String helm, Path directory, Path values) throws Exception {
    Path out = directory.resolve("out.yaml");
    Path err = directory.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                helm,
                "template",
                RELEASE.name(),
                directory.resolve("shop").toString(),
                "-n",
                RELEASE.namespace(),
                "-f",
                values.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    return Files.readString(out);
  }

  private static Map<String, byte[]> bytes(ExportedChart chart) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    chart.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static String canonical(Manifests manifests) {
    Map<String, KubernetesResource> sorted = new TreeMap<>();
    manifests.forEach(resource -> sorted.put(resource.id().toString(), resource));
    return Manifests.of(sorted.values()).toYaml();
  }

  private static String digest(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8);
  }
}
