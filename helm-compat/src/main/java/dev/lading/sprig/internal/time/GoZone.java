package dev.lading.sprig.internal.time;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.Map;

/** A time zone: an offset and an abbreviation for every moment. */
public sealed interface GoZone {
  GoZone UTC = new Fixed("UTC", 0);

  /** Seconds east of UTC at a Unix time. */
  int offsetAt(long unix);

  /** The abbreviation in force at a Unix time; empty when there is none. */
  String abbreviationAt(long unix);

  /** Whether daylight saving is in force at a Unix time. */
  boolean isDaylightAt(long unix);

  /** A zone that never changes. */
  record Fixed(String name, int offset) implements GoZone {
    @Override
    public int offsetAt(long unix) {
      return offset;
    }

    @Override
    public String abbreviationAt(long unix) {
      return name;
    }

    @Override
    public boolean isDaylightAt(long unix) {
      return false;
    }
  }

  /** A zone of the tz database. */
  record Region(String name, ZoneRules rules, Map<String, String> abbreviations) implements GoZone {
    @Override
    public int offsetAt(long unix) {
      return rules.getOffset(instant(unix)).getTotalSeconds();
    }

    @Override
    public String abbreviationAt(long unix) {
      int offset = offsetAt(unix);
      String standard = abbreviations.get(offset + "s");
      String daylight = abbreviations.get(offset + "d");
      String first = isDaylightAt(unix) ? daylight : standard;
      String second = isDaylightAt(unix) ? standard : daylight;
      String known = first != null ? first : second;
      // the table begins with 1900; what was in force before was local mean time
      return known != null ? known : abbreviations.isEmpty() ? "" : "LMT";
    }

    @Override
    public boolean isDaylightAt(long unix) {
      return rules.isDaylightSavings(instant(unix));
    }

    private static Instant instant(long unix) {
      long first = Instant.MIN.getEpochSecond();
      long last = Instant.MAX.getEpochSecond();
      return Instant.ofEpochSecond(Math.max(first, Math.min(last, unix)));
    }
  }
}
