package dev.lading.helm.chart;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a chart is read.
 *
 * @param version the Helm to follow, in loading and rendering; default {@link HelmVersion#V4_1}
 * @param limits default {@link ChartLimits#defaults()}
 * @param outsideLinks whether symbolic links in a chart directory may lead out of it, as Helm lets
 *     them; default false
 * @param schemas JSON schemas by URL that a {@code $ref} in a values.schema.json may lead to. Helm
 *     fetches what a URL names; here only these and the metaschemas are known. Default none
 */
public record LoadOptions(
    HelmVersion version, ChartLimits limits, boolean outsideLinks, Map<String, String> schemas) {

  private static final LoadOptions DEFAULTS =
      new LoadOptions(HelmVersion.V4_1, ChartLimits.defaults(), false, Map.of());

  /** Options with a copy of the schemas. */
  public LoadOptions {
    schemas = Map.copyOf(schemas);
  }

  /** Helm 4.1, the default limits, no links that lead out of the chart, no schemas. */
  public static LoadOptions defaults() {
    return DEFAULTS;
  }

  /** The same options for another Helm. */
  public LoadOptions withVersion(HelmVersion value) {
    return new LoadOptions(value, limits, outsideLinks, schemas);
  }

  /** The same options with other limits. */
  public LoadOptions withLimits(ChartLimits value) {
    return new LoadOptions(version, value, outsideLinks, schemas);
  }

  /** The same options, with links that may lead out of the chart or not. */
  public LoadOptions withOutsideLinks(boolean value) {
    return new LoadOptions(version, limits, value, schemas);
  }

  /** The same options with these schemas by URL and no others. */
  public LoadOptions withSchemas(Map<String, String> value) {
    return new LoadOptions(version, limits, outsideLinks, value);
  }

  /**
   * The same options with one more schema.
   *
   * @param url as a {@code $ref} names it, without a fragment
   * @param json its text
   */
  public LoadOptions withSchema(String url, String json) {
    Map<String, String> all = new TreeMap<>(schemas);
    all.put(url, json);
    return withSchemas(all);
  }
}
