package dev.lading.helm.chart;

/**
 * How much a chart may hold. The budgets are shared by the whole tree of subcharts, nested archives
 * included, where Helm counts each archive anew.
 *
 * @param compressedBytes of one archive; default 20 MiB
 * @param totalBytes of all files after decompression; default Helm's 100 MiB
 * @param fileBytes of one file; default Helm's 5 MiB
 * @param entries files in all; default 20,000
 * @param depth subcharts within subcharts; default 16
 * @param pathLength characters of a path; default 1,024
 */
public record ChartLimits(
    long compressedBytes, long totalBytes, long fileBytes, int entries, int depth, int pathLength) {

  private static final ChartLimits DEFAULTS =
      new ChartLimits(20L << 20, 100L << 20, 5L << 20, 20_000, 16, 1_024);

  /** Limits that no real chart comes near. */
  public static ChartLimits defaults() {
    return DEFAULTS;
  }

  /** The same limits with another total of bytes. */
  public ChartLimits withTotalBytes(long value) {
    return new ChartLimits(compressedBytes, value, fileBytes, entries, depth, pathLength);
  }

  /** The same limits with another size of one file. */
  public ChartLimits withFileBytes(long value) {
    return new ChartLimits(compressedBytes, totalBytes, value, entries, depth, pathLength);
  }

  /** The same limits with another number of files. */
  public ChartLimits withEntries(int value) {
    return new ChartLimits(compressedBytes, totalBytes, fileBytes, value, depth, pathLength);
  }
}
