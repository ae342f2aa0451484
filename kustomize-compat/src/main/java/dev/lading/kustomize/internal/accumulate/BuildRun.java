package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.patch.internal.merge.KustomizeMerge;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What belongs to one build as a whole: options, schemas, what has been counted and noticed. */
public final class BuildRun {

  private final KustomizeOptions options;
  private final boolean traces;
  private final SchemaRegistry schemas;
  private final KustomizeMerge merge;
  private final ResourceReader reader;
  private final List<String> warnings = new ArrayList<>();
  private final List<Problem> findings = new ArrayList<>();
  private int kustomizations;
  private int resources;

  /**
   * A build with these options.
   *
   * @param traces whether it is written down which transformers change which resources
   */
  public BuildRun(KustomizeOptions options, boolean traces) {
    this.options = options;
    this.traces = traces;
    this.schemas = new SchemaRegistry(options.mergeKeys(), options.customResources().orElse(null));
    this.merge = new KustomizeMerge(schemas);
    this.reader = new ResourceReader(schemas);
  }

  boolean traces() {
    return traces;
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

  /** Where the compatible answer loses data. */
  public List<Problem> findings() {
    return findings;
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
