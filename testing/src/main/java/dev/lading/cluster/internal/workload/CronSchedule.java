package dev.lading.cluster.internal.workload;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The schedule of a CronJob, after robfig/cron ({@code parser.go}, {@code spec.go}): minute, hour,
 * day of month, month, day of week. If both days are restricted, either will do. Wall-clock times
 * that a change of clocks skips are not met; those that come twice are met twice.
 */
public final class CronSchedule {

  private static final int YEARS = 5;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final Map<String, String> MACROS =
      Map.of(
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *",
          "@monthly", "0 0 1 * *",
          "@weekly", "0 0 * * 0",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *");

  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet daysOfMonth;
  private final BitSet months;
  private final BitSet daysOfWeek;
  private final boolean anyDayOfMonth;
  private final boolean anyDayOfWeek;
  private final ZoneId zone;

  private CronSchedule(String[] fields, ZoneId zone) {
    minutes = field(fields[0], 0, 59, List.of());
    hours = field(fields[1], 0, 23, List.of());
    daysOfMonth = field(fields[2], 1, 31, List.of());
    months = field(fields[3], 1, 12, MONTHS);
    daysOfWeek = field(fields[4], 0, 6, DAYS);
    anyDayOfMonth = isAny(fields[2]);
    anyDayOfWeek = isAny(fields[4]);
    this.zone = zone;
  }

  /**
   * Reads a schedule.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static CronSchedule parse(String text, ZoneId zone) {
    String expanded = MACROS.getOrDefault(text, text);
    String[] fields = expanded.trim().split(" +");
    if (fields.length != 5) {
      throw new IllegalArgumentException(
          "expected exactly 5 fields, found " + fields.length + ": [" + expanded + "]");
    }
    return new CronSchedule(fields, zone);
  }

  private static boolean isAny(String field) {
    return field.startsWith("*") || field.startsWith("?");
  }

  private static BitSet field(String text, int least, int most, List<String> names) {
    BitSet values = new BitSet();
    for (String part : text.split(",", -1)) {
      range(values, part, least, most, names);
    }
    return values;
  }

  private static void range(BitSet values, String part, int least, int most, List<String> names) {
    int slash = part.indexOf('/');
    String range = slash < 0 ? part : part.substring(0, slash);
    int step = slash < 0 ? 1 : Integer.parseInt(part.substring(slash + 1));
    int dash = range.indexOf('-');
    int from;
    int to;
    if (range.equals("*") || range.equals("?")) {
      from = least;
      to = most;
    } else if (dash > 0) {
      from = number(range.substring(0, dash), least, names);
      to = number(range.substring(dash + 1), least, names);
    } else {
      from = number(range, least, names);
      to = slash < 0 ? from : most;
    }
    if (from < least || to > most || from > to || step < 1) {
      throw new IllegalArgumentException("not in " + least + "-" + most + ": " + part);
    }
    for (int value = from; value <= to; value += step) {
      values.set(value);
    }
  }

  private static int number(String text, int least, List<String> names) {
    int name = names.indexOf(text.toLowerCase(Locale.ROOT));
    return name < 0 ? Integer.parseInt(text) : name + least;
  }

  /** The first time after {@code after}; empty when there is none within five years. */
  public Optional<Instant> next(Instant after) {
    ZonedDateTime time =
        after.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES).atZone(zone);
    ZonedDateTime end = time.plusYears(YEARS);
    while (time.isBefore(end)) {
      if (!isDay(time)) {
        time = time.toLocalDate().plusDays(1).atStartOfDay(zone);
      } else if (!hours.get(time.getHour())) {
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (!minutes.get(time.getMinute())) {
        time = time.plusMinutes(1);
      } else {
        return Optional.of(time.toInstant());
      }
    }
    return Optional.empty();
  }

  private boolean isDay(ZonedDateTime time) {
    boolean ofMonth = daysOfMonth.get(time.getDayOfMonth());
    boolean ofWeek = daysOfWeek.get(time.getDayOfWeek().getValue() % 7);
    boolean day = anyDayOfMonth || anyDayOfWeek ? ofMonth && ofWeek : ofMonth || ofWeek;
    return months.get(time.getMonthValue()) && day;
  }
}
