package dev.lading.sprig.internal.crypto;

import java.security.GeneralSecurityException;

/** The JDK lacks an algorithm every JDK of version 17 has, or refuses input we made ourselves. */
final class MissingAlgorithmException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MissingAlgorithmException(GeneralSecurityException cause) {
    super("the Java runtime lacks an algorithm: " + cause.getMessage(), cause);
  }
}
