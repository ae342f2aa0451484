package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.patch.internal.merge.KustomizeMerge;
import java.util.ArrayList;
import java.util.List;

/** What belongs to one build as a whole: options, schemas, what has been counted and noticed. */
public final class BuildRun {

  private final KustomizeOptions options;
  private final SchemaRegistry schemas = new SchemaRegistry();
  private final KustomizeMerge merge = new KustomizeMerge(schemas);
  private final ResourceReader reader = new ResourceReader(schemas);
  private final List<String> warnings = new ArrayList<>();
  private int kustomizations;
  private int resources;

  /** A build with these options. */
  public BuildRun(KustomizeOptions options) {
    this.options = options;
  }

  /** The options. */
  public KustomizeOptions options() {
    return options;
  }

  SchemaRegistry schemas() {
    return schemas;
  }

  KustomizeMerge merge() {
    return merge;
  }

  ResourceReader reader() {
    return reader;
  }

  /** What was noticed, in order. */
  public List<String> warnings() {
    return warnings;
  }

  void countKustomization() {
    if (++kustomizations > options.limits().maxKustomizations()) {
      throw Failures.of(
          "limit-kustomizations",
          "The build reads more than " + options.limits().maxKustomizations() + " kustomizations",
          "raise KustomizeLimits.maxKustomizations if it is trusted");
    }
  }

  void countResources(int more) {
    resources += more;
    if (resources > options.limits().maxResources()) {
      throw Failures.of(
          "limit-resources",
          "The build has more than " + options.limits().maxResources() + " resources",
          "raise KustomizeLimits.maxResources if it is trusted");
    }
  }
}
