package dev.lading.validation;

import dev.lading.validation.rule.Severity;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many findings a run has, and whether there is room for more. Each severity has its own room,
 * and so have suppressed findings: warnings never crowd out errors, nor what somebody lives with
 * what nobody has seen.
 */
final class FindingCounts {

  static final int MOST_OF_A_RESOURCE = 1_000;
  static final int MOST_OF_A_SEVERITY = 10_000;

  private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
  private int ofResource;
  private int suppressed;
  private boolean full;

  void startResource() {
    ofResource = 0;
  }

  /** Whether there is room; that there once was none is remembered. */
  boolean hasRoom(Severity severity) {
    return remember(
        ofResource < MOST_OF_A_RESOURCE
            && bySeverity.getOrDefault(severity, 0) < MOST_OF_A_SEVERITY);
  }

  void count(Severity severity) {
    ofResource++;
    bySeverity.merge(severity, 1, Integer::sum);
  }

  boolean hasRoomForSuppressed() {
    return remember(suppressed < MOST_OF_A_SEVERITY);
  }

  void countSuppressed() {
    suppressed++;
  }

  private boolean remember(boolean room) {
    full |= !room;
    return room;
  }

  boolean wasFull() {
    return full;
  }
}
