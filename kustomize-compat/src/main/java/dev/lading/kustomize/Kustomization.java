package dev.lading.kustomize;

import dev.lading.kustomize.internal.accumulate.BuildRun;
import dev.lading.kustomize.internal.loader.Loader;
import dev.lading.kustomize.internal.pipeline.BuildPipeline;
import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.internal.resource.ResourceSet;
import java.nio.file.Path;

/**
 * A kustomization: a directory with a {@code kustomization.yaml} that is built as {@code kubectl
 * kustomize} builds it, to the same bytes.
 *
 * <p>Immutable; files are read when it is built. The same kustomization may be built in several
 * threads.
 */
public final class Kustomization {

  private final FileTree files;
  private final String directory;
  private final KustomizeOptions options;

  private Kustomization(FileTree files, String directory, KustomizeOptions options) {
    this.files = files;
    this.directory = directory;
    this.options = options;
  }

  /** The kustomization in a directory of this machine. */
  public static Kustomization load(Path directory) {
    return load(FileTree.disk(), FileTree.pathOf(directory));
  }

  /** The kustomization in a directory of a tree of files. */
  public static Kustomization load(FileTree files, String directory) {
    return new Kustomization(files, directory, KustomizeOptions.defaults());
  }

  /** The same kustomization with other options. */
  public Kustomization withOptions(KustomizeOptions newOptions) {
    return new Kustomization(files, directory, newOptions);
  }

  /**
   * Builds it to resources. Fields the model does not know are kept.
   *
   * @throws dev.lading.problem.LadingException when it cannot be built, with the words kustomize
   *     uses for that, the place and a remedy; or when a value does not fit the type of its field,
   *     which {@link #result} does not mind
   */
  public Manifests build() {
    return result().manifests();
  }

  /**
   * Builds it to the very bytes of {@code kubectl kustomize}, with a report of where each resource
   * came from.
   *
   * @throws dev.lading.problem.LadingException when it cannot be built
   */
  public KustomizeResult result() {
    return result(false);
  }

  /**
   * As {@link #result}, and writes down which transformers changed which resources. That takes
   * about twice as long.
   *
   * @throws dev.lading.problem.LadingException when it cannot be built
   */
  public KustomizeResult trace() {
    return result(true);
  }

  private KustomizeResult result(boolean traces) {
    BuildRun run = new BuildRun(options, traces);
    ResourceSet resources = BuildPipeline.build(Loader.of(files, directory, options), run);
    return KustomizeResult.of(resources, run.warnings(), run.findings());
  }

  /** Where it is. */
  @Override
  public String toString() {
    return "Kustomization{" + directory + "}";
  }
}
