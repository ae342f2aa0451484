package dev.lading.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input cannot be used, for the reasons in {@link #problems()}.
 *
 * <p>Every failure that an input can cause, hostile ones included, is a subtype of this one; a bug
 * in Lading is an {@link InternalErrorException} instead.
 */
public class LadingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With one problem. */
  public LadingException(Problem problem) {
    this(List.of(problem));
  }

  /**
   * With all problems of one input, in source order.
   *
   * @throws IllegalArgumentException when there are none
   */
  public LadingException(List<Problem> problems) {
    super(describe(problems));
    this.problems = List.copyOf(problems);
  }

  /** With one problem and what led to it, if anything did. */
  public LadingException(Problem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problems = List.of(problem);
  }

  /** The problems; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  private static String describe(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an exception needs a problem");
    }
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      out.append(out.length() == 0 ? "" : "\n").append(problem);
    }
    return out.toString();
  }
}
