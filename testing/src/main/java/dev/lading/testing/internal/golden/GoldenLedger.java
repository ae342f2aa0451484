package dev.lading.testing.internal.golden;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The golden files that were used in this JVM. An assertion knows nothing of the run it is part of,
 * and what is left over is only seen at its end: this is the one place where they meet.
 */
final class GoldenLedger {

  private static final Set<Path> USED = ConcurrentHashMap.newKeySet();

  private GoldenLedger() {}

  static void use(Path file) {
    USED.add(file);
  }

  static boolean isUsed(Path file) {
    return USED.contains(file);
  }
}
