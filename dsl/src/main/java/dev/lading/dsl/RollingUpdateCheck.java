package dev.lading.dsl;

import dev.lading.model.IntOrString;
import java.util.Optional;

/** Whether a rolling update can make a step. */
final class RollingUpdateCheck {

  private RollingUpdateCheck() {}

  static void check(Optional<IntOrString> surge, Optional<IntOrString> unavailable, Notes notes) {
    if (surge.filter(RollingUpdateCheck::isNone).isPresent()
        && unavailable.filter(RollingUpdateCheck::isNone).isPresent()) {
      notes
          .in("rollingUpdate")
          .error(
              "dsl-rolling-update",
              "With no Pod more and no Pod fewer an update cannot make a step",
              "allow at least one of the two");
    }
  }

  private static boolean isNone(IntOrString pods) {
    return pods.asText().equals("0") || pods.asText().equals("0%");
  }
}
