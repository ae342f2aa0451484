package dev.lading.packages.internal.set;

/** A {@code --set} flag is malformed. Has no stack trace: the input is at fault. */
public final class SetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SetException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong, as Helm words it. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
