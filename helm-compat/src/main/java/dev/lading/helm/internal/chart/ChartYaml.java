package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.Maintainer;
import dev.lading.helm.internal.text.GoYaml;
import dev.lading.helm.internal.text.StructDecoder;
import dev.lading.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Chart.yaml, and the dependencies of requirements.yaml, which is the same struct. */
final class ChartYaml {

  private final StructDecoder chart;
  private final String pkg;

  private ChartYaml(String text, HelmVersion helm) {
    this.pkg = helm.isHelm4() ? "v2." : "chart.";
    this.chart = StructDecoder.of(pkg + "Metadata", GoYaml.read(text));
  }

  static ChartMetadata read(String text, HelmVersion helm) {
    return new ChartYaml(text, helm).metadata();
  }

  private ChartMetadata metadata() {
    String apiVersion = chart.text("apiVersion");
    return new ChartMetadata(
        sanitize(chart.text("name")),
        sanitize(chart.text("home")),
        sanitized(chart.texts("sources")),
        chart.text("version"),
        sanitize(chart.text("description")),
        sanitized(chart.texts("keywords")),
        maintainers(),
        sanitize(chart.text("icon")),
        apiVersion.isEmpty() ? "v1" : apiVersion,
        sanitize(chart.text("condition")),
        sanitize(chart.text("tags")),
        sanitize(chart.text("appVersion")),
        chart.flag("deprecated"),
        chart.textMap("annotations"),
        sanitize(chart.text("kubeVersion")),
        dependencies(),
        chart.text("type"));
  }

  /** The dependencies a requirements.yaml lists, or those of Chart.yaml where it lists none. */
  static ChartMetadata withRequirements(
      ChartMetadata metadata, String requirements, HelmVersion helm) {
    ChartYaml file = new ChartYaml(requirements, helm);
    return file.chart.node("dependencies") == null
        ? metadata
        : metadata.resolved(metadata.name(), file.dependencies());
  }

  private List<Maintainer> maintainers() {
    List<Maintainer> maintainers = new ArrayList<>();
    for (YamlNode item : chart.items("maintainers", "[]*" + pkg + "Maintainer")) {
      if (StructDecoder.isNull(item)) {
        throw invalid("maintainers must not contain empty or null nodes");
      }
      StructDecoder maintainer = chart.element("maintainers", pkg + "Maintainer", item);
      maintainers.add(
          new Maintainer(
              sanitize(maintainer.text("name")),
              sanitize(maintainer.text("email")),
              sanitize(maintainer.text("url"))));
    }
    return maintainers;
  }

  private List<ChartDependency> dependencies() {
    List<ChartDependency> dependencies = new ArrayList<>();
    for (YamlNode item : chart.items("dependencies", "[]*" + pkg + "Dependency")) {
      if (StructDecoder.isNull(item)) {
        throw invalid("dependencies must not contain empty or null nodes");
      }
      StructDecoder dependency = chart.element("dependencies", pkg + "Dependency", item);
      dependencies.add(
          new ChartDependency(
              sanitize(dependency.text("name")),
              sanitize(dependency.text("version")),
              sanitize(dependency.text("repository")),
              sanitize(dependency.text("condition")),
              sanitized(dependency.texts("tags")),
              dependency.flag("enabled"),
              importValues(dependency),
              dependency.text("alias")));
    }
    return dependencies;
  }

  private static List<Object> importValues(StructDecoder dependency) {
    List<Object> values = new ArrayList<>();
    for (YamlNode item : dependency.items("import-values", "[]interface {}")) {
      Object value = GoYaml.goValue(item);
      if (value instanceof String text) {
        values.add(text);
      } else if (value instanceof Map<?, ?> map) {
        values.add(childAndParent(map));
      }
    }
    return values;
  }

  private static Map<String, String> childAndParent(Map<?, ?> map) {
    Map<String, String> pair = new LinkedHashMap<>();
    for (String name : List.of("child", "parent")) {
      Object path = map.get(name);
      pair.put(name, path == null ? "<nil>" : path.toString());
    }
    return pair;
  }

  static HelmException invalid(String text) {
    return HelmException.of("helm-chart-metadata", "validation: " + text);
  }

  private static List<String> sanitized(List<String> texts) {
    texts.replaceAll(ChartYaml::sanitize);
    return texts;
  }

  /** Spaces of every kind become a blank, what cannot be printed goes. */
  private static String sanitize(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            rune -> {
              if (isSpace(rune)) {
                clean.append(' ');
              } else if (isPrintable(rune)) {
                clean.appendCodePoint(rune);
              }
            });
    return clean.toString();
  }

  private static boolean isSpace(int rune) {
    return rune >= 9 && rune <= 13 || rune == 0x85 || Character.isSpaceChar(rune);
  }

  private static boolean isPrintable(int rune) {
    return switch (Character.getType(rune)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
