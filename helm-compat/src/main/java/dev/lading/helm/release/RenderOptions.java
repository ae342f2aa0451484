package dev.lading.helm.release;

import dev.lading.gotemplate.run.ExecutionLimits;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a chart is rendered, beside its values and release. Immutable.
 *
 * <p>Defaults are those of {@code helm template}: the Kubernetes version and API versions of the
 * Helm that is followed, no CRDs, all hooks, schema validation on, real time and randomness, a
 * {@code lookup} that finds nothing.
 */
public final class RenderOptions {

  private static final RenderOptions DEFAULTS = new RenderOptions(new Settings());

  private final Settings settings;

  private RenderOptions(Settings settings) {
    this.settings = settings;
  }

  /** What is set; changed only before it is handed to an instance. */
  private static final class Settings {
    @Nullable String kubeVersion;
    List<String> apiVersions = List.of();
    boolean includeCrds;
    boolean skipTests;
    boolean noHooks;
    List<String> showOnly = List.of();
    boolean skipSchemaValidation;
    boolean subchartNotes;
    Clock clock = Clock.systemUTC();
    Supplier<RandomGenerator> random = SecureRandom::new;
    ExecutionLimits limits = ExecutionLimits.defaults().withRenderDepth(10_000);
    ResourceLookup lookup = ResourceLookup.none();

    Settings copy() {
      Settings copy = new Settings();
      copy.kubeVersion = kubeVersion;
      copy.apiVersions = apiVersions;
      copy.includeCrds = includeCrds;
      copy.skipTests = skipTests;
      copy.noHooks = noHooks;
      copy.showOnly = showOnly;
      copy.skipSchemaValidation = skipSchemaValidation;
      copy.subchartNotes = subchartNotes;
      copy.clock = clock;
      copy.random = random;
      copy.limits = limits;
      copy.lookup = lookup;
      return copy;
    }
  }

  /** What {@code helm template} does without flags. */
  public static RenderOptions defaults() {
    return DEFAULTS;
  }

  private RenderOptions with(Consumer<Settings> change) {
    Settings changed = settings.copy();
    change.accept(changed);
    return new RenderOptions(changed);
  }

  /**
   * The Kubernetes version as {@code --kube-version} takes it; null for that of the Helm followed.
   */
  public @Nullable String kubeVersion() {
    return settings.kubeVersion;
  }

  /** API versions beside the default ones. */
  public List<String> apiVersions() {
    return settings.apiVersions;
  }

  /** Whether the stream begins with the files of {@code crds/}. */
  public boolean includeCrds() {
    return settings.includeCrds;
  }

  /** Whether the stream leaves test hooks out. */
  public boolean skipTests() {
    return settings.skipTests;
  }

  /** Whether the stream leaves all hooks out. */
  public boolean noHooks() {
    return settings.noHooks;
  }

  /** Patterns of template files the stream is cut down to, empty for all. */
  public List<String> showOnly() {
    return settings.showOnly;
  }

  /** Whether values.schema.json is left unread. */
  public boolean skipSchemaValidation() {
    return settings.skipSchemaValidation;
  }

  /** Whether notes of subcharts are added to the root's. */
  public boolean subchartNotes() {
    return settings.subchartNotes;
  }

  /** For templates that ask the time. */
  public Clock clock() {
    return settings.clock;
  }

  /** Asked for a source of randomness once per rendering. */
  public Supplier<RandomGenerator> random() {
    return settings.random;
  }

  /** What templates may use up. */
  public ExecutionLimits limits() {
    return settings.limits;
  }

  /** What templates find with {@code lookup}. */
  public ResourceLookup lookup() {
    return settings.lookup;
  }

  /** For another Kubernetes version, as {@code --kube-version} takes it. */
  public RenderOptions withKubeVersion(String value) {
    return with(changed -> changed.kubeVersion = value);
  }

  /** With these API versions beside the default ones. */
  public RenderOptions withApiVersions(List<String> value) {
    return with(changed -> changed.apiVersions = List.copyOf(value));
  }

  /** With the files of {@code crds/} in the stream, or without. */
  public RenderOptions withCrds(boolean value) {
    return with(changed -> changed.includeCrds = value);
  }

  /** Without test hooks in the stream, or with. */
  public RenderOptions withoutTests(boolean value) {
    return with(changed -> changed.skipTests = value);
  }

  /** Without hooks in the stream, or with. */
  public RenderOptions withoutHooks(boolean value) {
    return with(changed -> changed.noHooks = value);
  }

  /** With the stream cut down to template files of these patterns. */
  public RenderOptions withShowOnly(List<String> value) {
    return with(changed -> changed.showOnly = List.copyOf(value));
  }

  /** Without a look at values.schema.json, or with. */
  public RenderOptions withoutSchemaValidation(boolean value) {
    return with(changed -> changed.skipSchemaValidation = value);
  }

  /** With notes of subcharts added to the root's, or without. */
  public RenderOptions withSubchartNotes(boolean value) {
    return with(changed -> changed.subchartNotes = value);
  }

  /** With another clock. */
  public RenderOptions withClock(Clock value) {
    return with(changed -> changed.clock = value);
  }

  /** With a source of randomness, asked for once per rendering. */
  public RenderOptions withRandom(Supplier<RandomGenerator> value) {
    return with(changed -> changed.random = value);
  }

  /** With other limits. */
  public RenderOptions withLimits(ExecutionLimits value) {
    return with(changed -> changed.limits = value);
  }

  /** With a cluster to look things up in. */
  public RenderOptions withLookup(ResourceLookup value) {
    return with(changed -> changed.lookup = value);
  }

  /** With a repeatable source of randomness: the same chart gives the same bytes. */
  public RenderOptions withSeed(long seed) {
    return withRandom(() -> new Random(seed));
  }
}
