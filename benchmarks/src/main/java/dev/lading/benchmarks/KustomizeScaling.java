package dev.lading.benchmarks;

import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.options.FileTree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A kustomization with namespace, prefix, labels, annotations, images, replicas, patches and
 * generators over bases of growing size, from files in memory to text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class KustomizeScaling {

  /** How many resources. */
  @Param({"100", "1000", "5000", "20000"})
  public int size;

  private Kustomization kustomization;

  /** The files. */
  @Setup
  public void prepare() {
    kustomization = Kustomization.load(FileTree.of(Apps.files(size)), "top");
  }

  /** Builds it. */
  @Benchmark
  public String lading() {
    return kustomization.result().toYaml();
  }
}
