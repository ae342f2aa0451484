package dev.lading.helm.release;

import dev.lading.gotemplate.ExecutionLimits;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a chart is rendered, beside its values and release. Immutable.
 *
 * <p>Defaults are those of {@code helm template}: the Kubernetes version and API versions of the
 * Helm that is followed, no CRDs, all hooks, schema validation on, real time and randomness, a
 * {@code lookup} that finds nothing.
 *
 * @param kubeVersion as {@code --kube-version} takes it; null for the default
 * @param apiVersions added to the default ones
 * @param includeCrds whether the stream begins with the files of {@code crds/}
 * @param skipTests whether the stream leaves test hooks out
 * @param noHooks whether the stream leaves all hooks out
 * @param showOnly patterns of template files the stream is cut down to, empty for all
 * @param skipSchemaValidation whether values.schema.json is left unread
 * @param subchartNotes whether notes of subcharts are added to the root's
 * @param clock for templates that ask the time
 * @param random made anew for each rendering
 */
public record RenderOptions(
    @Nullable String kubeVersion,
    List<String> apiVersions,
    boolean includeCrds,
    boolean skipTests,
    boolean noHooks,
    List<String> showOnly,
    boolean skipSchemaValidation,
    boolean subchartNotes,
    Clock clock,
    Supplier<RandomGenerator> random,
    ExecutionLimits limits,
    ResourceLookup lookup) {

  public RenderOptions {
    apiVersions = List.copyOf(apiVersions);
    showOnly = List.copyOf(showOnly);
  }

  /** What {@code helm template} does without flags. */
  public static RenderOptions defaults() {
    return new RenderOptions(
        null,
        List.of(),
        false,
        false,
        false,
        List.of(),
        false,
        false,
        Clock.systemUTC(),
        SecureRandom::new,
        ExecutionLimits.defaults().withRenderDepth(10_000),
        ResourceLookup.none());
  }

  public RenderOptions withKubeVersion(String value) {
    return new RenderOptions(
        value,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withApiVersions(List<String> value) {
    return new RenderOptions(
        kubeVersion,
        value,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withCrds(boolean value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        value,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withoutTests(boolean value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        value,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withoutHooks(boolean value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        value,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withShowOnly(List<String> value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        value,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withoutSchemaValidation(boolean value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        value,
        subchartNotes,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withSubchartNotes(boolean value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        value,
        clock,
        random,
        limits,
        lookup);
  }

  public RenderOptions withClock(Clock value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        value,
        random,
        limits,
        lookup);
  }

  /** With a repeatable source of randomness: the same chart gives the same bytes. */
  public RenderOptions withSeed(long seed) {
    return withRandom(() -> new Random(seed));
  }

  /** With a source of randomness, asked for once per rendering. */
  public RenderOptions withRandom(Supplier<RandomGenerator> value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        value,
        limits,
        lookup);
  }

  public RenderOptions withLimits(ExecutionLimits value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        value,
        lookup);
  }

  public RenderOptions withLookup(ResourceLookup value) {
    return new RenderOptions(
        kubeVersion,
        apiVersions,
        includeCrds,
        skipTests,
        noHooks,
        showOnly,
        skipSchemaValidation,
        subchartNotes,
        clock,
        random,
        limits,
        value);
  }
}
