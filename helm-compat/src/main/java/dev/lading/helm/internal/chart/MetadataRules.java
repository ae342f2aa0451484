package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.version.Versions;
import java.util.HashSet;
import java.util.Set;

/** What Chart.yaml must say, in Helm's words (upstream: {@code Metadata.Validate}). */
final class MetadataRules {

  private MetadataRules() {}

  static void check(ChartMetadata chart, HelmVersion helm) {
    checkName(chart.name(), helm);
    require(!chart.version().isEmpty(), "chart.metadata.version is required");
    require(
        Versions.isValid(chart.version()),
        "chart.metadata.version \"" + chart.version() + "\" is invalid");
    require(
        switch (chart.type()) {
          case "", "application", "library" -> true;
          default -> false;
        },
        "chart.metadata.type must be application or library");
    checkDependencies(chart);
  }

  private static void checkName(String name, HelmVersion helm) {
    require(!name.isEmpty(), "chart.metadata.name is required");
    require(
        !helm.isHelm4() || !name.equals(".") && !name.equals(".."),
        "chart.metadata.name \"" + name + "\" is not allowed");
    require(name.indexOf('/') < 0, "chart.metadata.name \"" + name + "\" is invalid");
  }

  private static void checkDependencies(ChartMetadata chart) {
    Set<String> names = new HashSet<>();
    for (ChartDependency dependency : chart.dependencies()) {
      require(
          isAlias(dependency.alias()),
          "dependency \"" + dependency.name() + "\" has disallowed characters in the alias");
      require(
          names.add(dependency.effectiveName()),
          "more than one dependency with name or alias \"" + dependency.effectiveName() + "\"");
    }
  }

  private static boolean isAlias(String alias) {
    return alias
        .chars()
        .allMatch(c -> c == '_' || c == '-' || c < 128 && Character.isLetterOrDigit((char) c));
  }

  private static void require(boolean holds, String text) {
    if (!holds) {
      throw ChartYaml.invalid(text);
    }
  }
}
