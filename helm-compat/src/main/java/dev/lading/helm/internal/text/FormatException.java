package dev.lading.helm.internal.text;

/** A text is not in its format; the message is Go's. Has no stack trace: the input is at fault. */
public final class FormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FormatException(String message) {
    super(message, null, false, false);
  }

  /** What Go's error says. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
