package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;

/** Makes the exceptions of a build, with words in front that say what was being done. */
public final class Failures {

  private Failures() {}

  /** A problem with a remedy. */
  public static KustomizeException of(String code, String message, String hint) {
    return new KustomizeException(Problem.of(code, message).withHint(hint));
  }

  /** The same problem with words before its message. */
  public static KustomizeException wrap(String prefix, LadingException cause) {
    return withMessage(prefix + ": " + messageOf(cause), cause);
  }

  /** The same problem with another message. */
  public static KustomizeException withMessage(String message, LadingException cause) {
    Problem problem = cause.problems().get(0);
    return new KustomizeException(
        new Problem(
            problem.code(),
            message,
            problem.source(),
            problem.position(),
            problem.path(),
            problem.hint()),
        cause);
  }

  /** The same problem in a file, unless it names one. */
  public static KustomizeException in(String file, LadingException cause) {
    Problem problem = cause.problems().get(0);
    return new KustomizeException(
        problem.source() == null ? problem.withSource(file) : problem, cause);
  }

  /** The message of the first problem. */
  public static String messageOf(LadingException failure) {
    return failure.problems().get(0).message();
  }

  /** A text in double quotes, as Go writes it. */
  public static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
