package dev.lading.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks and prints ratios. In each benchmark class the method {@code lading} is ours and
 * all others are peers, doing the same work on the same data.
 *
 * <p>Arguments: a regular expression that selects benchmark classes ({@code .} for all). Charts are
 * taken from the environment variable {@code LADING_CHARTS} where it is set.
 */
public final class Ratios {

  private Ratios() {}

  /** Runs the benchmarks whose names match the first argument. */
  public static void main(String... args) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(args.length == 0 ? "." : args[0])
            .forks(Integer.getInteger("forks", 1))
            .warmupIterations(20)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .timeUnit(TimeUnit.MICROSECONDS)
            .addProfiler(GCProfiler.class)
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC");
    String charts = System.getenv("LADING_CHARTS");
    if (charts != null) {
      options.param("chart", charts.split(","));
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    print(results.stream().filter(result -> !Growth.isMeasured(result)).toList());
    Growth.print(results);
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<String, RunResult>> classes = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      int method = name.lastIndexOf('.');
      classes
          .computeIfAbsent(owner(result.getParams(), method), key -> new TreeMap<>())
          .put(name.substring(method + 1), result);
    }
    classes.forEach(Ratios::print);
  }

  /** The class and its parameters: {@code Build}, {@code ChartRender(web)}. */
  private static String owner(BenchmarkParams params, int method) {
    String name = params.getBenchmark();
    StringBuilder owner =
        new StringBuilder(name.substring(name.lastIndexOf('.', method - 1) + 1, method));
    for (String key : params.getParamsKeys()) {
      owner.append('(').append(params.getParam(key)).append(')');
    }
    return owner.toString();
  }

  private static void print(String owner, Map<String, RunResult> methods) {
    double ours = methods.containsKey("lading") ? micros(methods.get("lading")) : Double.NaN;
    System.out.printf(Locale.ROOT, "%n%s%n", owner);
    methods.forEach(
        (method, result) ->
            System.out.printf(
                Locale.ROOT,
                "  %-24s %12.2f us   %8.2f x   %12.0f B%n",
                method,
                micros(result),
                micros(result) / ours,
                allocated(result)));
  }

  private static double micros(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  /** Bytes a call allocates in the Java heap. */
  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
