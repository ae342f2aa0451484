package dev.lading.interop;

/**
 * A client that a conversion needs is not on the class path or module path. It is an optional
 * dependency: whoever converts brings it along.
 */
public final class MissingClientException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * With what is missing.
   *
   * @param artifact such as {@code io.fabric8:kubernetes-client-api}
   * @param missing how the loading of its classes failed
   */
  public MissingClientException(String artifact, LinkageError missing) {
    super(
        "This conversion needs "
            + artifact
            + ", which is not there (no "
            + missing.getMessage()
            + "); add it to the dependencies",
        missing);
  }
}
