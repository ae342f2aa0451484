package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.ChartLimits;
import dev.lading.helm.chart.HelmException;
import dev.lading.problem.Problem;

/**
 * What is left of the limits while one chart tree is loaded. Contents may be counted by any thread.
 */
final class LoadBudget {

  private final ChartLimits limits;
  private long bytes;
  private int entries;

  LoadBudget(ChartLimits limits) {
    this.limits = limits;
  }

  ChartLimits limits() {
    return limits;
  }

  /** Counts a file or directory before it is read. */
  void entry(String path) {
    if (path.length() > limits.pathLength()) {
      throw exceeded("path-length", "has a path of " + path.length() + " characters", path);
    }
    if (++entries > limits.entries()) {
      throw exceeded("entries", "has more than " + limits.entries() + " files", path);
    }
  }

  /**
   * Counts the content of a file before it is kept.
   *
   * @throws HelmException in Helm's words
   */
  synchronized void content(String path, long size) {
    if (size > limits.fileBytes()) {
      throw HelmException.of(
          "helm-limit-file-bytes",
          "chart file \""
              + path.substring(path.lastIndexOf('/') + 1)
              + "\" is larger than the maximum file size "
              + limits.fileBytes());
    }
    bytes += size;
    if (bytes > limits.totalBytes()) {
      throw HelmException.of(
          "helm-limit-total-bytes",
          "decompressed chart is larger than the maximum size " + limits.totalBytes());
    }
  }

  void depth(int depth, String name) {
    if (depth > limits.depth()) {
      throw exceeded("depth", "nests more than " + limits.depth() + " subcharts", name);
    }
  }

  private static HelmException exceeded(String limit, String what, String where) {
    return new HelmException(
        Problem.of("helm-limit-" + limit, "the chart " + what)
            .withPath(where.length() > 200 ? where.substring(0, 200) + "…" : where)
            .withHint("raise ChartLimits if the chart is trusted"));
  }
}
