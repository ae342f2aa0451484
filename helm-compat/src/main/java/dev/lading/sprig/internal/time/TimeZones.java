package dev.lading.sprig.internal.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by the names of the tz database. Offsets come from java.time, abbreviations from a
 * table beside this class.
 */
public final class TimeZones {
  private static final Map<String, Integer> FIXED =
      Map.of("EST", -5 * 3600, "MST", -7 * 3600, "HST", -10 * 3600);

  private TimeZones() {}

  /** Loaded when a zone other than UTC is first used; the table never changes. */
  private static final class Table {
    static final Map<String, Map<String, String>> ABBREVIATIONS = read();
    static final Set<String> IDS = ZoneId.getAvailableZoneIds();

    private static Map<String, Map<String, String>> read() {
      Map<String, Map<String, String>> table = new HashMap<>();
      try (InputStream in =
              Objects.requireNonNull(
                  TimeZones.class.getResourceAsStream("zone-abbreviations.txt"));
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          addLine(table, line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return table;
    }

    private static void addLine(Map<String, Map<String, String>> table, String line) {
      if (line.startsWith("#")) {
        return;
      }
      int colon = line.indexOf(" : ");
      Map<String, String> names = new HashMap<>();
      for (String entry : line.substring(0, colon).split(" ", -1)) {
        int equals = entry.indexOf('=');
        names.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
      for (String zone : line.substring(colon + 3).split(" ", -1)) {
        table.put(zone, names);
      }
    }
  }

  /**
   * The zone of that name, {@code null} when there is none.
   *
   * @param local what {@code Local} means in this run
   */
  public static @Nullable GoZone find(String name, ZoneId local) {
    return switch (name) {
      case "", "UTC" -> GoZone.UTC;
      case "Local" -> local(local);
      default -> named(name);
    };
  }

  /** The zone Go calls Local. */
  public static GoZone local(ZoneId zone) {
    String id = zone.getId();
    if (zone instanceof ZoneOffset offset) {
      return new GoZone.Fixed(offset.getTotalSeconds() == 0 ? "UTC" : "", offset.getTotalSeconds());
    }
    GoZone named = named(id);
    return named == null ? new GoZone.Region(id, zone.getRules(), Map.of()) : named;
  }

  private static @Nullable GoZone named(String name) {
    Integer fixed = FIXED.get(name);
    if (fixed != null) {
      return new GoZone.Fixed(name, fixed);
    }
    Map<String, String> abbreviations = Table.ABBREVIATIONS.get(name);
    if (abbreviations == null || !Table.IDS.contains(name)) {
      return null;
    }
    return new GoZone.Region(name, ZoneId.of(name).getRules(), abbreviations);
  }
}
