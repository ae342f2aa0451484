package dev.lading.kustomize.options;

import java.util.List;

/**
 * Renders the Helm charts a kustomization names. kustomize runs Helm for that; here the caller says
 * what does it.
 */
@FunctionalInterface
public interface ChartRenderer {

  /**
   * The YAML documents a chart renders to.
   *
   * @throws dev.lading.problem.LadingException when it cannot be rendered
   */
  String render(ChartRequest request);

  /**
   * A chart and how it is to be rendered.
   *
   * @param files the files of the build
   * @param chartPath the chart's directory in these files; it may not exist if the chart has to be
   *     fetched
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
  record ChartRequest(
      FileTree files,
      String chartPath,
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
      String kubeVersion) {}
}
