package dev.lading.helm.chart;

/**
 * How a chart is read.
 *
 * @param version the Helm to follow, in loading and rendering; default {@link HelmVersion#V4_1}
 * @param limits default {@link ChartLimits#defaults()}
 * @param outsideLinks whether symbolic links in a chart directory may lead out of it, as Helm lets
 *     them; default false
 */
public record LoadOptions(HelmVersion version, ChartLimits limits, boolean outsideLinks) {

  private static final LoadOptions DEFAULTS =
      new LoadOptions(HelmVersion.V4_1, ChartLimits.defaults(), false);

  /** Helm 4.1, the default limits, no links that lead out of the chart. */
  public static LoadOptions defaults() {
    return DEFAULTS;
  }

  /** The same options for another Helm. */
  public LoadOptions withVersion(HelmVersion value) {
    return new LoadOptions(value, limits, outsideLinks);
  }

  /** The same options with other limits. */
  public LoadOptions withLimits(ChartLimits value) {
    return new LoadOptions(version, value, outsideLinks);
  }

  /** The same options, with links that may lead out of the chart or not. */
  public LoadOptions withOutsideLinks(boolean value) {
    return new LoadOptions(version, limits, value);
  }
}
