package dev.lading.cluster.internal.apiserver;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** The API server does not take an object; its problems say why. */
public final class Rejection extends LadingException {

  private static final long serialVersionUID = 1L;

  /** For one reason. */
  public Rejection(Problem problem) {
    super(problem);
  }

  /** For several reasons. */
  public Rejection(List<Problem> problems) {
    super(problems);
  }

  /** The reasons on one line, as a controller quotes them in an event. */
  public String reason() {
    return problems().get(0).message();
  }
}
