package dev.lading.packages;

/**
 * Renders Helm charts for a part of Lading that knows none, such as kustomizations with {@code
 * helmCharts}. {@code dev.lading:lading-helm-compat} has one, {@code dev.lading.helm.HelmCharts},
 * which is a service too: {@link java.util.ServiceLoader} finds it.
 */
@FunctionalInterface
public interface ChartRenderer {

  /**
   * The YAML documents a chart renders to.
   *
   * @throws dev.lading.problem.LadingException when it cannot be rendered
   */
  String render(ChartRequest request);
}
