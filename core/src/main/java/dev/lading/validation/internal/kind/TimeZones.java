package dev.lading.validation.internal.kind;

import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/** Names of time zones, by the table that comes with Java. */
final class TimeZones {

  private TimeZones() {}

  /** What is wrong with a name of a time zone, if anything. */
  static Optional<String> problem(String zone) {
    if (zone.isEmpty()) {
      return Optional.of("The time zone is empty");
    }
    if (zone.equalsIgnoreCase("Local")) {
      return Optional.of("The time zone \"" + zone + "\" depends on the machine");
    }
    return zone.equals("UTC") || ZoneRulesProvider.getAvailableZoneIds().contains(zone)
        ? Optional.empty()
        : Optional.of("There is no time zone \"" + zone + "\"");
  }
}
