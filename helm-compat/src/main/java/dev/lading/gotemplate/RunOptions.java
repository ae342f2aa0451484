package dev.lading.gotemplate;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one execution takes from outside: limits, clock, random source and the host's own per-run
 * state. Immutable.
 */
public final class RunOptions {
  private final ExecutionLimits limits;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<Class<?>, Object> attributes;

  private RunOptions(
      ExecutionLimits limits,
      Clock clock,
      RandomGenerator random,
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
        ExecutionLimits.defaults(), Clock.systemUTC(), new SecureRandom(), Map.of());
  }

  public RunOptions withLimits(ExecutionLimits value) {
    return new RunOptions(value, clock, random, attributes);
  }

  public RunOptions withClock(Clock value) {
    return new RunOptions(limits, value, random, attributes);
  }

  public RunOptions withRandom(RandomGenerator value) {
    return new RunOptions(limits, clock, value, attributes);
  }

  /** With host state that functions find by {@link CallContext#attribute}. */
  public <T> RunOptions with(Class<T> key, T value) {
    Map<Class<?>, Object> all = new HashMap<>(attributes);
    all.put(key, value);
    return new RunOptions(limits, clock, random, Map.copyOf(all));
  }

  public ExecutionLimits limits() {
    return limits;
  }

  public Clock clock() {
    return clock;
  }

  public RandomGenerator random() {
    return random;
  }

  /** The host state under that key, if any. */
  public <T> @Nullable T attribute(Class<T> key) {
    return key.cast(attributes.get(key));
  }
}
