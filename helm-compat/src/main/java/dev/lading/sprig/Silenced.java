package dev.lading.sprig;

import dev.lading.gotemplate.run.FunctionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place where errors disappear because Sprig makes them: a function that has a must…
 * sibling, and a few that have none, answer a failure with a value.
 *
 * <p>Limits of the run are not silenced; they are no {@link FunctionException}s.
 */
final class Silenced {
  private Silenced() {}

  /** The result, or a fixed value when there is none. */
  static <T> T orElse(T fallback, Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (FunctionException e) {
      return fallback;
    }
  }

  /** The result, or nil when there is none. */
  static @Nullable Object orNil(Supplier<@Nullable Object> attempt) {
    try {
      return attempt.get();
    } catch (FunctionException e) {
      return null;
    }
  }

  /** The result, or the error's text in its place. */
  static String orMessage(Supplier<String> attempt, Function<String, String> message) {
    try {
      return attempt.get();
    } catch (FunctionException e) {
      return message.apply(e.text());
    }
  }
}
