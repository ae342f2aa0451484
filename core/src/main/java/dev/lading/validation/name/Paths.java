package dev.lading.validation.name;

import java.util.Optional;

/** Paths inside volumes and containers, after core/validation upstream. */
public final class Paths {

  private Paths() {}

  /** A path inside a volume: relative, and not out of it. */
  public static Optional<String> insideVolume(String text) {
    if (text.startsWith("/")) {
      return Optional.of("must be relative");
    }
    return climbs(text) ? Optional.of("must not contain '..'") : Optional.empty();
  }

  /** A path to mount at: not empty, and without {@code :}. */
  public static Optional<String> mountPath(String text) {
    if (text.isEmpty()) {
      return Optional.of("must not be empty");
    }
    return text.indexOf(':') >= 0 ? Optional.of("must not contain ':'") : Optional.empty();
  }

  private static boolean climbs(String text) {
    int start = 0;
    while (start <= text.length()) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      if (text.substring(start, end).equals("..")) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
