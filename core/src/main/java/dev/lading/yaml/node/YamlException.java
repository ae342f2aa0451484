package dev.lading.yaml.node;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** A text is not YAML that can be used: malformed, ambiguous, or beyond the limits. */
public final class YamlException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public YamlException(Problem problem) {
    super(problem);
  }

  /** With all problems of one text. */
  public YamlException(List<Problem> problems) {
    super(problems);
  }
}
