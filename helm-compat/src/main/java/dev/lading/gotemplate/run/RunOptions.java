package dev.lading.gotemplate.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one execution takes from outside: limits, clock, random source and the host's own per-run
 * state. Immutable.
 */
public final class RunOptions {
  private final ExecutionLimits limits;
  private final Clock clock;
  private final Supplier<RandomGenerator> random;
  private final Map<Class<?>, Object> attributes;

  private RunOptions(
      ExecutionLimits limits,
      Clock clock,
      Supplier<RandomGenerator> random,
      Map<Class<?>, Object> attributes) {
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.attributes = attributes;
  }

  /**
   * Default limits, the system's UTC clock and a secure random source: what a non-hermetic function
   * would use in Go.
   */
  public static RunOptions defaults() {
    return new RunOptions(
        ExecutionLimits.defaults(), Clock.systemUTC(), new Once(SecureRandom::new), Map.of());
  }

  /** The same options with other limits. */
  public RunOptions withLimits(ExecutionLimits value) {
    return new RunOptions(value, clock, random, attributes);
  }

  /** The same options with another clock. */
  public RunOptions withClock(Clock value) {
    return new RunOptions(limits, value, random, attributes);
  }

  /** The same options with another source of random values. */
  public RunOptions withRandom(RandomGenerator value) {
    return new RunOptions(limits, clock, () -> value, attributes);
  }

  /** With a random source that is asked for when a function needs it first, and only then. */
  public RunOptions withRandom(Supplier<RandomGenerator> value) {
    return new RunOptions(limits, clock, new Once(value), attributes);
  }

  /** With host state that functions find by {@code CallContext.attribute}. */
  public <T> RunOptions with(Class<T> key, T value) {
    Map<Class<?>, Object> all = new HashMap<>(attributes);
    all.put(key, value);
    return new RunOptions(limits, clock, random, Map.copyOf(all));
  }

  /** What a run may use. */
  public ExecutionLimits limits() {
    return limits;
  }

  /** The clock that functions read. */
  public Clock clock() {
    return clock;
  }

  /** The source that functions draw from. */
  public RandomGenerator random() {
    return random.get();
  }

  /** The host state under that key, if any. */
  public <T> @Nullable T attribute(Class<T> key) {
    return key.cast(attributes.get(key));
  }

  /** One source for all executions with these options. */
  private static final class Once implements Supplier<RandomGenerator> {
    private final Supplier<RandomGenerator> source;
    private @Nullable RandomGenerator made;

    Once(Supplier<RandomGenerator> source) {
      this.source = source;
    }

    @Override
    public synchronized RandomGenerator get() {
      RandomGenerator random = made;
      if (random == null) {
        random = source.get();
        made = random;
      }
      return random;
    }
  }
}
