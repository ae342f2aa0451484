package dev.lading.helm.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Chart.yaml says (upstream: {@code pkg/chart/v2/metadata.go}). What it does not say is empty.
 *
 * @param type empty, {@code application} or {@code library}
 * @param kubeVersion a range of Kubernetes versions
 */
public record ChartMetadata(
    String name,
    String home,
    List<String> sources,
    String version,
    String description,
    List<String> keywords,
    List<Maintainer> maintainers,
    String icon,
    String apiVersion,
    String condition,
    String tags,
    String appVersion,
    boolean deprecated,
    Map<String, String> annotations,
    String kubeVersion,
    List<ChartDependency> dependencies,
    String type) {

  /** Copies the lists and the map. */
  public ChartMetadata {
    sources = List.copyOf(sources);
    keywords = List.copyOf(keywords);
    maintainers = List.copyOf(maintainers);
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    dependencies = List.copyOf(dependencies);
  }

  /** Whether only partials of this chart are templates. */
  public boolean isLibrary() {
    return type.equalsIgnoreCase("library");
  }

  /** The same under another name and with other dependencies, as a subchart has while rendering. */
  public ChartMetadata resolved(String newName, List<ChartDependency> newDependencies) {
    return new ChartMetadata(
        newName,
        home,
        sources,
        version,
        description,
        keywords,
        maintainers,
        icon,
        apiVersion,
        condition,
        tags,
        appVersion,
        deprecated,
        annotations,
        kubeVersion,
        newDependencies,
        type);
  }
}
