package dev.lading.packages;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** A package cannot be rendered; its own values and dependencies are to blame, not a resource. */
public final class PackageException extends LadingException {

  private static final long serialVersionUID = 1L;

  PackageException(Problem problem) {
    super(problem);
  }

  PackageException(List<Problem> problems) {
    super(problems);
  }
}
