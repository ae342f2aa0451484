package dev.lading.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeBuildTest {

  @TempDir Path directory;

  private Path kustomization(String text) throws IOException {
    Path top = Files.createDirectories(directory.resolve("top"));
    Files.writeString(top.resolve("kustomization.yaml"), text);
    return top;
  }

  @Test
  void run_generator_printsTheConfigMap() throws Exception {
    Path top = kustomization("configMapGenerator: [{name: settings, literals: [color=blue]}]\n");
    ExampleRun run = ExampleRun.of(KustomizeBuild::run, top.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "apiVersion: v1\ndata:\n  color: blue\nkind: ConfigMap\nmetadata:\n  name: settings-"
                + run.out().replaceAll("(?s).*name: settings-(\\w{10})\n", "$1")
                + "\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void run_fileOutside_needsTheFlag() throws Exception {
    Files.writeString(directory.resolve("out.txt"), "x\n");
    Path top = kustomization("configMapGenerator: [{name: a, files: [../out.txt]}]\n");
    ExampleRun refused = ExampleRun.of(KustomizeBuild::run, top.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("error: ", "security; file");
    ExampleRun allowed =
        ExampleRun.of(
            KustomizeBuild::run, "--load-restrictor", "LoadRestrictionsNone", top.toString());
    assertThat(allowed.exitCode()).isZero();
    assertThat(
            ExampleRun.of(
                    KustomizeBuild::run, "--load-restrictor=LoadRestrictionsNone", top.toString())
                .out())
        .isEqualTo(allowed.out());
  }

  @Test
  void run_unknownFlag_isRefused() {
    ExampleRun run = ExampleRun.of(KustomizeBuild::run, "--colour", ".");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("unknown flag: --colour");
  }

  @Test
  void run_chart_isRenderedWhenHelmIsEnabled() throws Exception {
    Path top =
        kustomization(
            "namePrefix: p-\nhelmCharts:\n- {name: shop, releaseName: r, namespace: shop,"
                + " valuesInline: {colour: red}}\n");
    Path chart = Files.createDirectories(top.resolve("charts/shop/templates"));
    Files.writeString(
        top.resolve("charts/shop/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    Files.writeString(top.resolve("charts/shop/values.yaml"), "colour: blue\nsize: 1\n");
    Files.writeString(
        chart.resolve("map.yaml"),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}, namespace: {{"
            + " .Release.Namespace }} }\ndata: {c: {{ .Values.colour }}, s: \"{{ .Values.size"
            + " }}\"}\n");
    ExampleRun refused = ExampleRun.of(KustomizeBuild::run, top.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("must specify --enable-helm");
    ExampleRun run = ExampleRun.of(KustomizeBuild::run, "--enable-helm", top.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            apiVersion: v1
            data:
              c: red
              s: "1"
            kind: ConfigMap
            metadata:
              name: p-r
              namespace: shop
            """);
  }
}
