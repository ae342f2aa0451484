package dev.lading.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input: what, where, and what to do about it.
 *
 * <p>How to write one: the message says what was found and what was expected, in sentence case
 * without a full stop, and quotes the input it speaks of, never the value of a Secret; the path is
 * the field in the user's terms; the hint says what to do.
 *
 * @param code a stable name for this kind of problem, such as {@code yaml-duplicate-key}
 * @param message what happened
 * @param source the file or other input, as the user named it
 * @param position the place in the source
 * @param path the field, such as {@code spec.containers[0].image}
 * @param hint what to do about it
 */
public record Problem(
    String code,
    String message,
    @Nullable String source,
    @Nullable Position position,
    @Nullable String path,
    @Nullable String hint) {

  /** Checks that there are a code and a message. */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /** A problem without a place; add what is known with the {@code with} methods. */
  public static Problem of(String code, String message) {
    return new Problem(code, message, null, null, null, null);
  }

  /** The same problem, in this file or other input. */
  public Problem withSource(@Nullable String newSource) {
    return new Problem(code, message, newSource, position, path, hint);
  }

  /** The same problem, at this place of its source. */
  public Problem withPosition(@Nullable Position newPosition) {
    return new Problem(code, message, source, newPosition, path, hint);
  }

  /** The same problem, in this field. */
  public Problem withPath(@Nullable String newPath) {
    return new Problem(code, message, source, position, newPath, hint);
  }

  /** The same problem, with this remedy. */
  public Problem withHint(@Nullable String newHint) {
    return new Problem(code, message, source, position, path, newHint);
  }

  /**
   * One line: {@code file:line:column: path: message; hint}, without the parts that are unknown.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (source != null) {
      out.append(source).append(':');
    }
    if (position != null) {
      out.append(position).append(':');
    }
    if (out.length() > 0) {
      out.append(' ');
    }
    if (path != null && !path.isEmpty()) {
      out.append(path).append(": ");
    }
    out.append(message);
    if (hint != null) {
      out.append("; ").append(hint);
    }
    return out.toString();
  }
}
