package dev.lading.kustomize.options;

import dev.lading.packages.ChartRenderer;
import dev.lading.schema.Schema;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a kustomization is built. Immutable; the defaults are those of {@code kubectl kustomize}.
 * Plugins that are programs or containers are never run.
 */
public final class KustomizeOptions {

  private static final KustomizeOptions DEFAULTS =
      new KustomizeOptions(
          LoadRestriction.ROOT_ONLY,
          null,
          null,
          KustomizeLimits.defaults(),
          "v5.7.1",
          MergeKeys.KUSTOMIZE,
          null);

  private final LoadRestriction loadRestriction;
  private final @Nullable ChartRenderer charts;
  private final @Nullable RemoteResolver remotes;
  private final KustomizeLimits limits;
  private final String version;
  private final MergeKeys mergeKeys;
  private final @Nullable Schema customResources;

  private KustomizeOptions(
      LoadRestriction loadRestriction,
      @Nullable ChartRenderer charts,
      @Nullable RemoteResolver remotes,
      KustomizeLimits limits,
      String version,
      MergeKeys mergeKeys,
      @Nullable Schema customResources) {
    this.loadRestriction = loadRestriction;
    this.charts = charts;
    this.remotes = remotes;
    this.limits = limits;
    this.version = version;
    this.mergeKeys = mergeKeys;
    this.customResources = customResources;
  }

  /** The defaults. */
  public static KustomizeOptions defaults() {
    return DEFAULTS;
  }

  /** Which files a kustomization may name; default those below it. */
  public LoadRestriction loadRestriction() {
    return loadRestriction;
  }

  /** The same with other files allowed ({@code --load-restrictor}). */
  public KustomizeOptions withLoadRestriction(LoadRestriction restriction) {
    return new KustomizeOptions(
        restriction, charts, remotes, limits, version, mergeKeys, customResources);
  }

  /** What renders Helm charts; default nothing, so that a chart is a problem. */
  public Optional<ChartRenderer> charts() {
    return Optional.ofNullable(charts);
  }

  /** The same with charts rendered ({@code --enable-helm}). */
  public KustomizeOptions withCharts(ChartRenderer renderer) {
    return new KustomizeOptions(
        loadRestriction,
        Objects.requireNonNull(renderer),
        remotes,
        limits,
        version,
        mergeKeys,
        customResources);
  }

  /** What brings in remote sources; default nothing, so that one is a problem. */
  public Optional<RemoteResolver> remotes() {
    return Optional.ofNullable(remotes);
  }

  /** The same with remote sources brought in. */
  public KustomizeOptions withRemotes(RemoteResolver resolver) {
    return new KustomizeOptions(
        loadRestriction,
        charts,
        Objects.requireNonNull(resolver),
        limits,
        version,
        mergeKeys,
        customResources);
  }

  /** How much a build may take. */
  public KustomizeLimits limits() {
    return limits;
  }

  /** The same with other limits. */
  public KustomizeOptions withLimits(KustomizeLimits newLimits) {
    return new KustomizeOptions(
        loadRestriction, charts, remotes, newLimits, version, mergeKeys, customResources);
  }

  /** The version that the managed-by label names; default v5.7.1. */
  public String version() {
    return version;
  }

  /** The same with another version in the managed-by label. */
  public KustomizeOptions withVersion(String newVersion) {
    return new KustomizeOptions(
        loadRestriction, charts, remotes, limits, newVersion, mergeKeys, customResources);
  }

  /** The keys by which patches are merged; default those kustomize knows. */
  public MergeKeys mergeKeys() {
    return mergeKeys;
  }

  /** The same with other merge keys; the result may then differ from what kustomize gives. */
  public KustomizeOptions withMergeKeys(MergeKeys keys) {
    return new KustomizeOptions(
        loadRestriction, charts, remotes, limits, version, keys, customResources);
  }

  /** What is known of custom resources; default nothing. */
  public Optional<Schema> customResources() {
    return Optional.ofNullable(customResources);
  }

  /**
   * The same with a schema for kinds kustomize does not know: patches are merged into their lists
   * by the keys it has, and those it says live outside of namespaces get none. A kustomization's
   * own {@code openapi} goes before. kustomize has no such; the result may differ from its.
   */
  public KustomizeOptions withCustomResources(Schema schema) {
    return new KustomizeOptions(
        loadRestriction, charts, remotes, limits, version, mergeKeys, schema);
  }
}
