package dev.lading.problem;

/** Lading itself is wrong: something that no input should cause has happened. Please report it. */
public final class InternalErrorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was expected never to happen. */
  public InternalErrorException(String message) {
    super("This is a bug in Lading, please report it: " + message);
  }
}
