package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.problem.Problem;
import dev.lading.validation.name.Paths;
import java.time.Duration;
import java.util.List;

/** Problems that a call notices by itself; they wait in the draft until it is built. */
record Problems(List<Problem> list) {

  static final Problems NONE = new Problems(List.of());

  Problems plus(Problem problem) {
    return new Problems(Copies.plus(list, problem));
  }

  Problems plus(Problems more) {
    return more.list.isEmpty() ? this : new Problems(Copies.plusAll(list, more.list));
  }

  /** The same problems, as noticed inside of a call. */
  Problems within(String segment) {
    return new Problems(list.stream().map(problem -> deeper(segment, problem)).toList());
  }

  private static Problem deeper(String segment, Problem problem) {
    String path = problem.path();
    return problem.withPath(path == null || path.isEmpty() ? segment : segment + "." + path);
  }

  /** With a problem when {@code text} is no quantity. */
  Problems quantity(String call, String text) {
    return isQuantity(text)
        ? without(call)
        : without(call)
            .plus(
                Problem.of("dsl-quantity", "\"" + text + "\" is no quantity")
                    .withPath(call)
                    .withHint(
                        "write a number with an optional suffix, such as 250m, 1.5 or 512Mi"));
  }

  /** With a problem when {@code duration} is not whole seconds that the API can hold. */
  Problems duration(String call, Duration duration) {
    return isWholeSeconds(duration)
        ? without(call)
        : without(call)
            .plus(
                Problem.of("dsl-duration", duration + " is not a whole number of seconds from 0 on")
                    .withPath(call)
                    .withHint("Kubernetes counts here in seconds"));
  }

  /** With a problem when {@code path} is no path inside a volume. */
  Problems path(String call, String path) {
    return Paths.insideVolume(path)
        .map(
            wrong ->
                plus(
                    Problem.of("dsl-file-path", "The path \"" + path + "\" " + wrong)
                        .withPath(call)))
        .orElse(this);
  }

  /** With a problem when {@code weight} is none that the scheduler takes. */
  Problems weight(String call, int weight) {
    return weight >= 1 && weight <= 100
        ? this
        : plus(
            Problem.of("dsl-weight", "The weight " + weight + " is not between 1 and 100")
                .withPath(call)
                .withHint("give the strongest wish 100"));
  }

  /** Forgets what an earlier call of the same kind noted: its value is replaced. */
  Problems without(String call) {
    return new Problems(list.stream().filter(each -> !isOf(call, each)).toList());
  }

  private static boolean isOf(String call, Problem problem) {
    String path = problem.path();
    return path != null && (path.equals(call) || path.startsWith(call + "."));
  }

  private static boolean isWholeSeconds(Duration duration) {
    return duration.equals(Duration.ofSeconds(duration.toSeconds()))
        && duration.toSeconds() >= 0
        && duration.toSeconds() <= Integer.MAX_VALUE;
  }

  static boolean isQuantity(String text) {
    try {
      Quantity.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The quantity, or zero where {@link #quantity} notes a problem. */
  static Quantity amount(String text) {
    return isQuantity(text) ? Quantity.of(text) : Quantity.of(0);
  }

  /** The seconds, or zero where {@link #duration} notes a problem. */
  static int seconds(Duration duration) {
    return isWholeSeconds(duration) ? (int) duration.toSeconds() : 0;
  }

  /** How a call is written in a path. */
  static String call(String call, String argument) {
    return call + "(\"" + argument + "\")";
  }
}
