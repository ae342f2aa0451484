package dev.lading.benchmarks;

import dev.lading.manifest.Manifests;
import dev.lading.validation.Findings;
import dev.lading.validation.Profile;
import dev.lading.validation.Validator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A thousand resources that refer to each other, checked as typed objects and as text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Validation {

  private final String text = text();
  private final Manifests manifests = Manifests.parse(text);
  private final Validator standard = Validator.standard();
  private final Validator all =
      standard.withProfile(Profile.STRICT, Profile.POD_SECURITY_RESTRICTED);

  private static String text() {
    StringBuilder text = new StringBuilder();
    Apps.files(1_000)
        .forEach(
            (name, content) -> {
              if (name.startsWith("base/app")) {
                text.append("---\n").append(content).append('\n');
              }
            });
    return text.toString();
  }

  /** Schema and references. */
  @Benchmark
  public Findings standard() {
    return standard.check(manifests);
  }

  /** Every profile. */
  @Benchmark
  public Findings allRules() {
    return all.check(manifests);
  }

  /** Schema and references, with reading the text and the places of findings. */
  @Benchmark
  public Findings standardOfText() {
    return standard.checkText(text, "apps.yaml");
  }
}
