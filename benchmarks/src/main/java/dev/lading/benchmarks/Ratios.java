package dev.lading.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks and prints ratios. In each benchmark class the method {@code lading} is ours and
 * all others are peers, doing the same work on the same data. Of benchmarks with sizes it prints
 * how their cost grows.
 *
 * <p>Arguments: a regular expression that selects benchmark classes ({@code .} for all).
 */
public final class Ratios {

  private Ratios() {}

  /** Runs the benchmarks whose names match the first argument. */
  public static void main(String... args) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(args.length == 0 ? "." : args[0])
            .forks(Integer.getInteger("forks", 1))
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .timeUnit(TimeUnit.MICROSECONDS)
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    print(results.stream().filter(result -> !Growth.isMeasured(result)).toList());
    Growth.print(results);
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<String, Double>> classes = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      int method = name.lastIndexOf('.');
      String owner = name.substring(name.lastIndexOf('.', method - 1) + 1, method);
      classes
          .computeIfAbsent(owner, key -> new TreeMap<>())
          .put(name.substring(method + 1), result.getPrimaryResult().getScore());
    }
    classes.forEach(
        (owner, methods) -> {
          double ours = methods.getOrDefault("lading", Double.NaN);
          System.out.printf(Locale.ROOT, "%n%s: lading %.2f us%n", owner, ours);
          methods.forEach(
              (method, score) -> {
                if (!method.equals("lading")) {
                  System.out.printf(
                      Locale.ROOT, "  %-24s %12.2f us   %7.2f x%n", method, score, score / ours);
                }
              });
        });
  }
}
