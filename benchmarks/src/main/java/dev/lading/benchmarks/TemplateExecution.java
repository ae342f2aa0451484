package dev.lading.benchmarks;

import com.marcnuri.helm.Helm;
import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.Rendering;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.value.GoType;
import dev.lading.sprig.SprigFunctions;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The template language alone beside Helm's own engine, which has to load a chart of that one
 * template each time since it can do nothing less. One template calls the functions charts call
 * most; the other is long and plain.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class TemplateExecution {

  @Param({"functions", "generated"})
  private String template;

  private final TemplateOptions options =
      TemplateOptions.defaults()
          .withMissingKey(MissingKey.ZERO)
          .withFunctions(
              SprigFunctions.registry()
                  .plus(
                      FunctionFamily.of(
                          "include",
                          TemplateFunction.named("include")
                              .takes(GoType.STRING, GoType.ANY)
                              .gives(GoType.STRING)
                              .does(
                                  "Renders a template into a text.",
                                  (call, a) -> Rendering.of(a.string(0), a.value(1))))));
  private String text;
  private Map<String, Object> data;
  private TemplateSet set;
  private Path chart;

  /** Parses the template, and writes it as a chart for the peer. */
  @Setup
  public void prepare() {
    OneTemplateChart sample = OneTemplateChart.named(template);
    text = sample.text();
    data = sample.data();
    set = TemplateSet.parse("page", text, options);
    chart = sample.write();
    String ours = set.execute(data).strip();
    if (!helmJava().strip().endsWith(ours)) {
      throw new IllegalStateException("not the same text as Helm's");
    }
    System.out.printf("# %s: %d characters rendered%n", template, ours.length());
  }

  /** Execution of a parsed template. */
  @Benchmark
  public String lading() {
    return set.execute(data);
  }

  /** Parsing and execution. */
  @Benchmark
  public String ladingParsing() {
    return TemplateSet.parse("page", text, options).execute(data);
  }

  /** Helm's engine in process: loads, parses, executes. */
  @Benchmark
  public String helmJava() {
    return new Helm(chart).template().withName("rel").withKubeVersion("v1.35.0").call();
  }
}
