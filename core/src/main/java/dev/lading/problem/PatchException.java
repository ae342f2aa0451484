package dev.lading.problem;

/** A patch cannot be read or does not fit what it is applied to. */
public final class PatchException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public PatchException(Problem problem) {
    super(problem);
  }
}
