package dev.lading.packages;

import java.util.List;

/**
 * A chart and how it is to be rendered, as the options of {@code helm template} have it.
 *
 * @param files the chart
 * @param name the chart's name
 * @param version the version; empty for any
 * @param repo the repository; empty when the chart is local
 * @param releaseName the release; empty for a generated name
 * @param namespace the namespace; empty for the default
 * @param nameTemplate a template for the release name; empty for none
 * @param values YAML texts of values, later ones win
 * @param includeCrds whether custom resource definitions are included
 * @param skipHooks whether hooks are left out
 * @param skipTests whether tests are left out
 * @param apiVersions API versions the cluster is said to have
 * @param kubeVersion the version the cluster is said to have; empty for the default
 */
public record ChartRequest(
    ChartFiles files,
    String name,
    String version,
    String repo,
    String releaseName,
    String namespace,
    String nameTemplate,
    List<String> values,
    boolean includeCrds,
    boolean skipHooks,
    boolean skipTests,
    List<String> apiVersions,
    String kubeVersion) {

  /** Lists that do not change. */
  public ChartRequest {
    values = List.copyOf(values);
    apiVersions = List.copyOf(apiVersions);
  }
}
