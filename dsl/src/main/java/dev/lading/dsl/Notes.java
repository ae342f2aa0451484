package dev.lading.dsl;

import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run of assembling finds wrong, in the order it is found. A view made by {@link #in}
 * writes into the same lists under a longer path, which reads like the calls of the user.
 */
final class Notes {

  private final String path;
  private final List<Problem> errors;
  private final List<Problem> findings;

  Notes() {
    this("", new ArrayList<>(), new ArrayList<>());
  }

  private Notes(String path, List<Problem> errors, List<Problem> findings) {
    this.path = path;
    this.errors = errors;
    this.findings = findings;
  }

  /** The view of a call without arguments, such as {@code scheduling}. */
  Notes in(String segment) {
    return new Notes(joined(segment), errors, findings);
  }

  /** The view of a call with a name, such as {@code container("web")}. */
  Notes in(String call, String argument) {
    return in(Problems.call(call, argument));
  }

  private String joined(@Nullable String segment) {
    if (segment == null || segment.isEmpty()) {
      return path;
    }
    return path.isEmpty() ? segment : path + "." + segment;
  }

  /** Kubernetes would refuse this. */
  void error(String code, String message, String hint) {
    errors.add(Problem.of(code, message).withPath(path).withHint(hint));
  }

  /** Kubernetes takes this, and something follows that few people want. */
  void finding(String code, String message, String hint) {
    findings.add(Problem.of(code, message).withPath(path).withHint(hint));
  }

  /** Problems that were noticed when a call was made; their paths start here. */
  void errors(List<Problem> noticed) {
    for (Problem problem : noticed) {
      errors.add(problem.withPath(joined(problem.path())));
    }
  }

  /** Says that a text is not what it should be, unless it is. */
  void check(String code, String subject, String text, Optional<String> wrong) {
    if (wrong.isPresent()) {
      errors.add(Problem.of(code, subject + " \"" + text + "\" " + wrong.get()).withPath(path));
    }
  }

  List<Problem> errors() {
    return List.copyOf(errors);
  }

  List<Problem> findings() {
    return List.copyOf(findings);
  }

  void throwIfWrong() {
    if (!errors.isEmpty()) {
      throw new DraftException(errors);
    }
  }
}
