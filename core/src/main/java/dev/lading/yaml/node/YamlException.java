package dev.lading.yaml.node;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text is not YAML that can be used: malformed, ambiguous, or beyond the limits. */
public final class YamlException extends LadingException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable String toolText;

  /** With one problem. */
  public YamlException(Problem problem) {
    super(problem);
    toolText = null;
  }

  /** With one problem, and what the Kubernetes tools say of it. */
  public YamlException(Problem problem, String toolText) {
    super(problem);
    this.toolText = toolText;
  }

  /** With all problems of one text. */
  public YamlException(List<Problem> problems) {
    this(problems, null);
  }

  private YamlException(List<Problem> problems, @Nullable String toolText) {
    super(problems);
    this.toolText = toolText;
  }

  /** The same, with problems that name the text they are in. */
  public YamlException withSource(String source) {
    return new YamlException(
        problems().stream().map(problem -> problem.withSource(source)).toList(), toolText);
  }

  /**
   * The message of go-yaml v2 for the same text, such as {@code line 3: could not find expected
   * ':'}, for those who repeat what a tool would print; null for what only Lading refuses. The line
   * is the one that go-yaml names, which for some problems is the line before.
   */
  public @Nullable String toolText() {
    return toolText;
  }
}
