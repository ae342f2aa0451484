package dev.lading.helm.internal.render;

import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoType;
import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.Maintainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates see as {@code .Chart}: in Helm 4 a map of the struct's Go field names, in Helm 3
 * the struct itself.
 */
final class ChartObject {

  private ChartObject() {}

  static Object of(ChartMetadata chart, boolean root, HelmVersion helm) {
    return helm.isHelm4() ? map(chart, root) : struct(chart, root);
  }

  private static Map<String, @Nullable Object> map(ChartMetadata chart, boolean root) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("Name", chart.name());
    map.put("Home", chart.home());
    map.put("Sources", new ArrayList<Object>(chart.sources()));
    map.put("Version", chart.version());
    map.put("Description", chart.description());
    map.put("Keywords", new ArrayList<Object>(chart.keywords()));
    List<@Nullable Object> maintainers = new ArrayList<>();
    for (Maintainer maintainer : chart.maintainers()) {
      maintainers.add(map(maintainer));
    }
    map.put("Maintainers", maintainers);
    map.put("Icon", chart.icon());
    map.put("APIVersion", chart.apiVersion());
    map.put("Condition", chart.condition());
    map.put("Tags", chart.tags());
    map.put("AppVersion", chart.appVersion());
    map.put("Deprecated", chart.deprecated());
    map.put("Annotations", annotations(chart));
    map.put("KubeVersion", chart.kubeVersion());
    List<@Nullable Object> dependencies = new ArrayList<>();
    for (ChartDependency dependency : chart.dependencies()) {
      dependencies.add(map(dependency));
    }
    map.put("Dependencies", dependencies);
    map.put("Type", chart.type());
    map.put("IsRoot", root);
    return map;
  }

  private static Map<String, @Nullable Object> map(Maintainer maintainer) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("Name", maintainer.name());
    map.put("Email", maintainer.email());
    map.put("URL", maintainer.url());
    return map;
  }

  private static Map<String, @Nullable Object> map(ChartDependency dependency) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("Name", dependency.name());
    map.put("Version", dependency.version());
    map.put("Repository", dependency.repository());
    map.put("Condition", dependency.condition());
    map.put("Tags", new ArrayList<Object>(dependency.tags()));
    map.put("Enabled", dependency.enabled());
    map.put("ImportValues", importValues(dependency));
    map.put("Alias", dependency.alias());
    return map;
  }

  private static GoMap annotations(ChartMetadata chart) {
    return GoMap.of(GoType.STRING_MAP, new LinkedHashMap<>(chart.annotations()));
  }

  private static List<@Nullable Object> importValues(ChartDependency dependency) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Object value : dependency.importValues()) {
      if (value instanceof Map<?, ?> pair) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        pair.forEach((key, path) -> entries.put(String.valueOf(key), path));
        values.add(GoMap.of(GoType.STRING_MAP, entries));
      } else {
        values.add(value);
      }
    }
    return values;
  }

  private static GoStruct struct(ChartMetadata chart, boolean root) {
    return GoStruct.of(GoType.struct("struct { chart.Metadata; IsRoot bool }"))
        .withOptional("Name", "name", chart.name())
        .withOptional("Home", "home", chart.home())
        .withOptional("Sources", "sources", GoList.strings(chart.sources()))
        .withOptional("Version", "version", chart.version())
        .withOptional("Description", "description", chart.description())
        .withOptional("Keywords", "keywords", GoList.strings(chart.keywords()))
        .withOptional("Maintainers", "maintainers", maintainers(chart))
        .withOptional("Icon", "icon", chart.icon())
        .withOptional("APIVersion", "apiVersion", chart.apiVersion())
        .withOptional("Condition", "condition", chart.condition())
        .withOptional("Tags", "tags", chart.tags())
        .withOptional("AppVersion", "appVersion", chart.appVersion())
        .withOptional("Deprecated", "deprecated", chart.deprecated())
        .withOptional("Annotations", "annotations", annotations(chart))
        .withOptional("KubeVersion", "kubeVersion", chart.kubeVersion())
        .withOptional("Dependencies", "dependencies", dependencies(chart))
        .withOptional("Type", "type", chart.type())
        .with("IsRoot", root);
  }

  private static GoList maintainers(ChartMetadata chart) {
    GoType type = GoType.pointerTo(GoType.struct("chart.Maintainer"));
    List<Object> maintainers = new ArrayList<>();
    for (Maintainer maintainer : chart.maintainers()) {
      maintainers.add(
          GoStruct.of(type)
              .withOptional("Name", "name", maintainer.name())
              .withOptional("Email", "email", maintainer.email())
              .withOptional("URL", "url", maintainer.url()));
    }
    return GoList.of(GoType.sliceOf(type), maintainers);
  }

  private static GoList dependencies(ChartMetadata chart) {
    GoType type = GoType.pointerTo(GoType.struct("chart.Dependency"));
    List<Object> dependencies = new ArrayList<>();
    for (ChartDependency dependency : chart.dependencies()) {
      dependencies.add(
          GoStruct.of(type)
              .with("Name", "name", dependency.name())
              .withOptional("Version", "version", dependency.version())
              .with("Repository", "repository", dependency.repository())
              .withOptional("Condition", "condition", dependency.condition())
              .withOptional("Tags", "tags", GoList.strings(dependency.tags()))
              .withOptional("Enabled", "enabled", dependency.enabled())
              .withOptional("ImportValues", "import-values", importValues(dependency))
              .withOptional("Alias", "alias", dependency.alias()));
    }
    return GoList.of(GoType.sliceOf(type), dependencies);
  }
}
