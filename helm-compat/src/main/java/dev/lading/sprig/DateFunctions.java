package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoType;
import dev.lading.sprig.internal.number.IntegerText;
import dev.lading.sprig.internal.time.DurationText;
import dev.lading.sprig.internal.time.GoTime;
import dev.lading.sprig.internal.time.GoZone;
import dev.lading.sprig.internal.time.TimeType;
import dev.lading.sprig.internal.time.TimeZones;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's dates (date.go; docs/date.md). What is no date counts as now, an unknown zone as UTC, and
 * the zone of the run's clock is Go's Local.
 */
final class DateFunctions {
  private static final GoType TIME = TimeType.TIME;
  private static final String DAY_LAYOUT = "2006-01-02";
  private static final long SECOND = 1_000_000_000L;

  private DateFunctions() {}

  static FunctionFamily family() {
    return Families.of("dates", List.of(formatting(), changing(), reading()));
  }

  private static List<TemplateFunction> formatting() {
    TemplateFunction dateInZone =
        named("dateInZone")
            .takes(STRING, ANY, STRING)
            .gives(STRING)
            .notHermetic()
            .does(
                "Formats a date by a layout in a zone.",
                (call, a) -> format(call, a.string(0), a.value(1), a.string(2)));
    return List.of(
        named("now")
            .gives(TIME)
            .notHermetic()
            .does("The current time.", (call, a) -> GoTime.now(call.clock())),
        named("date")
            .takes(STRING, ANY)
            .gives(STRING)
            .notHermetic()
            .does(
                "Formats a date by a layout in the local zone.",
                (call, a) -> format(call, a.string(0), a.value(1), "Local")),
        dateInZone,
        Aliases.of("date_in_zone", dateInZone),
        named("htmlDate")
            .takes(ANY)
            .gives(STRING)
            .notHermetic()
            .does(
                "Year, month and day of a date in the local zone.",
                (call, a) -> format(call, DAY_LAYOUT, a.value(0), "Local")),
        named("htmlDateInZone")
            .takes(ANY, STRING)
            .gives(STRING)
            .notHermetic()
            .does(
                "Year, month and day of a date in a zone.",
                (call, a) -> format(call, DAY_LAYOUT, a.value(0), a.string(1))));
  }

  private static List<TemplateFunction> changing() {
    TemplateFunction dateModify =
        named("dateModify")
            .takes(STRING, TIME)
            .gives(TIME)
            .does(
                "Adds a duration to a date; the date as it is if the duration is malformed.",
                (call, a) -> Silenced.orElse(time(a, 1), () -> modify(a)));
    TemplateFunction mustDateModify =
        named("mustDateModify")
            .takes(STRING, TIME)
            .gives(TIME)
            .does("Adds a duration to a date.", (call, a) -> modify(a));
    return List.of(
        dateModify,
        Aliases.of("date_modify", dateModify),
        mustDateModify,
        Aliases.of("must_date_modify", mustDateModify));
  }

  private static List<TemplateFunction> reading() {
    return List.of(
        named("ago")
            .takes(ANY)
            .gives(STRING)
            .notHermetic()
            .does("Time since a date, in seconds.", DateFunctions::ago),
        named("duration")
            .takes(ANY)
            .gives(STRING)
            .does("A number of seconds as a duration.", (call, a) -> duration(a.value(0))),
        named("durationRound")
            .takes(ANY)
            .gives(STRING)
            .notHermetic()
            .does("The largest unit of a duration.", DateFunctions::durationRound),
        named("toDate")
            .takes(STRING, STRING)
            .gives(TIME)
            .notHermetic()
            .does(
                "Reads a date by a layout; the zero time if it does not fit.",
                (call, a) -> Silenced.orElse(GoTime.ZERO, () -> parse(call, a))),
        named("mustToDate")
            .takes(STRING, STRING)
            .gives(TIME)
            .notHermetic()
            .does("Reads a date by a layout.", DateFunctions::parse),
        named("unixEpoch")
            .takes(TIME)
            .gives(STRING)
            .does("Seconds since 1970.", (call, a) -> Long.toString(time(a, 0).unix())));
  }

  private static GoTime time(Arguments a, int index) {
    return (GoTime) Objects.requireNonNull(a.value(index));
  }

  private static GoTime modify(Arguments a) {
    return time(a, 1).plus(DurationText.parse(a.string(0)));
  }

  private static GoTime parse(CallContext call, Arguments a) {
    return GoTime.parse(a.string(0), a.string(1), TimeZones.local(call.clock().getZone()));
  }

  private static String format(
      CallContext call, String layout, @Nullable Object date, String zoneName) {
    GoZone zone = TimeZones.find(zoneName, call.clock().getZone());
    String text = time(call, date, true).in(zone == null ? GoZone.UTC : zone).format(layout);
    call.requireStringLength(text.length());
    return text;
  }

  /** A time, or one by its Unix seconds; now for anything else. */
  private static GoTime time(CallContext call, @Nullable Object date, boolean int32Counts) {
    if (date instanceof GoTime time) {
      return time;
    }
    if (date instanceof Long unix) {
      return GoTime.ofUnix(unix, GoZone.UTC);
    }
    return date instanceof GoInteger number
            && (isType(number, GoType.INT64) || (int32Counts && isType(number, GoType.INT32)))
        ? GoTime.ofUnix(number.longValue(), GoZone.UTC)
        : GoTime.now(call.clock());
  }

  private static boolean isType(GoInteger number, GoType type) {
    return number.goType().equals(type);
  }

  private static String ago(CallContext call, Arguments a) {
    GoTime then = time(call, a.value(0), false);
    long nanos = GoTime.now(call.clock()).since(then);
    return DurationText.format(DurationText.round(nanos, SECOND));
  }

  private static String duration(@Nullable Object seconds) {
    long count = 0;
    if (seconds instanceof String text) {
      count = IntegerText.parse(text, 10).value();
    } else if (seconds instanceof GoInteger number && isType(number, GoType.INT64)) {
      count = number.longValue();
    }
    return DurationText.format(count * SECOND);
  }

  private static String durationRound(CallContext call, Arguments a) {
    Object value = a.value(0);
    long nanos = 0;
    if (value instanceof String text) {
      nanos = Silenced.orElse(0L, () -> DurationText.parse(text));
    } else if (value instanceof GoInteger number && isType(number, GoType.INT64)) {
      nanos = number.longValue();
    } else if (value instanceof GoTime time) {
      nanos = GoTime.now(call.clock()).since(time);
    }
    return DurationText.largestUnit(nanos);
  }
}
