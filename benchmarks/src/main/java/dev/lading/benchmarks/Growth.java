package dev.lading.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** How the costs of benchmarks with a parameter {@code size} grow. */
final class Growth {

  private static final String SIZE = "size";

  private Growth() {}

  static boolean isMeasured(RunResult result) {
    return result.getParams().getParamsKeys().contains(SIZE);
  }

  /** Prints the costs, and the exponents from size to size and over all. */
  static void print(Collection<RunResult> results) {
    Map<String, TreeMap<Integer, Double>> series = new TreeMap<>();
    for (RunResult result : results) {
      if (isMeasured(result)) {
        series
            .computeIfAbsent(result.getParams().getBenchmark(), name -> new TreeMap<>())
            .put(
                Integer.valueOf(result.getParams().getParam(SIZE)),
                result.getPrimaryResult().getScore());
      }
    }
    series.forEach(Growth::print);
  }

  private static void print(String name, TreeMap<Integer, Double> costs) {
    System.out.printf(Locale.ROOT, "%n%s%n", name);
    Map.Entry<Integer, Double> before = null;
    for (Map.Entry<Integer, Double> cost : costs.entrySet()) {
      System.out.printf(
          Locale.ROOT,
          "  %7d %14.2f us   %8.3f us each%s%n",
          cost.getKey(),
          cost.getValue(),
          cost.getValue() / cost.getKey(),
          before == null ? "" : "   exponent " + exponent(before, cost));
      before = cost;
    }
    System.out.println("  over all: exponent " + exponent(costs.firstEntry(), costs.lastEntry()));
  }

  private static String exponent(Map.Entry<Integer, Double> a, Map.Entry<Integer, Double> b) {
    double growth =
        Math.log(b.getValue() / a.getValue()) / Math.log((double) b.getKey() / a.getKey());
    return String.format(Locale.ROOT, "%.2f", growth);
  }
}
