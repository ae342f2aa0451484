package dev.lading.gotemplate.run;

import org.jspecify.annotations.Nullable;

/**
 * What a function throws to fail as a Go function returning an error does: execution ends with
 * {@code error calling NAME: MESSAGE} at the call. The cause, where there is one, is Go's wrapped
 * error. Has no stack trace: it is a template's failure, not ours.
 */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure in the words of Go. */
  public FunctionException(String message) {
    this(message, null);
  }

  /** A failure in the words of Go, and what caused it. */
  public FunctionException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  /**
   * The failure of a Go function that panics with a runtime error, which text/template reports as
   * an error all the same.
   */
  public static FunctionException runtimeError(String message) {
    return new FunctionException("runtime error: " + message);
  }

  /** What a template author sees. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
