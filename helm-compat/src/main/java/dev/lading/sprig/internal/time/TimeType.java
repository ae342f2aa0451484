package dev.lading.sprig.internal.time;

import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.FLOAT64;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.INT64;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** The types of Go's time package that templates meet, with the methods they can call. */
public final class TimeType {
  private static final GoType PLAIN_TIME = GoType.struct("time.Time");
  private static final GoType PLAIN_DURATION = GoType.defined("time.Duration", INT64);

  /** time.Month. */
  public static final GoType MONTH =
      GoType.defined("time.Month", INT)
          .withString(value -> Names.MONTHS.get((int) ((GoInteger) value).longValue() - 1));

  /** time.Weekday. */
  public static final GoType WEEKDAY =
      GoType.defined("time.Weekday", INT)
          .withString(value -> Names.DAYS.get((int) ((GoInteger) value).longValue()));

  /** time.Duration. */
  public static final GoType DURATION =
      PLAIN_DURATION
          .withMethods(durationMethods())
          .withString(value -> DurationText.format(((GoInteger) value).longValue()));

  /** time.Time. */
  public static final GoType TIME =
      PLAIN_TIME.withMethods(timeMethods()).withString(Object::toString);

  private TimeType() {}

  private static GoTime time(Arguments arguments) {
    return (GoTime) Objects.requireNonNull(arguments.receiver());
  }

  private static GoTime other(Arguments arguments) {
    return (GoTime) Objects.requireNonNull(arguments.value(0));
  }

  private static GoInteger duration(long nanos) {
    return GoInteger.of(DURATION, nanos);
  }

  private static long nanos(Arguments arguments) {
    return ((GoInteger) Objects.requireNonNull(arguments.receiver())).longValue();
  }

  private static TemplateFunction field(String name, ToLongFunction<CivilTime> field) {
    return TemplateFunction.named(name)
        .gives(INT)
        .does("A calendar field.", (call, a) -> field.applyAsLong(time(a).civil()));
  }

  private static TemplateFunction unix(String name, ToLongFunction<GoTime> unix) {
    return TemplateFunction.named(name)
        .gives(INT64)
        .does("Time since 1970.", (call, a) -> GoInteger.int64(unix.applyAsLong(time(a))));
  }

  private static List<TemplateFunction> timeMethods() {
    List<TemplateFunction> methods = new ArrayList<>(fields());
    methods.addAll(arithmetic());
    return methods;
  }

  private static List<TemplateFunction> fields() {
    return List.of(
        field("Year", CivilTime::year),
        field("Day", CivilTime::day),
        field("Hour", CivilTime::hour),
        field("Minute", CivilTime::minute),
        field("Second", CivilTime::second),
        field("YearDay", CivilTime::yearDay),
        TemplateFunction.named("Month")
            .gives(MONTH)
            .does("The month.", (call, a) -> GoInteger.of(MONTH, time(a).civil().month())),
        TemplateFunction.named("Weekday")
            .gives(WEEKDAY)
            .does("The weekday.", (call, a) -> GoInteger.of(WEEKDAY, time(a).civil().weekday())),
        TemplateFunction.named("Nanosecond")
            .gives(INT)
            .does("Nanosecond of the second.", (call, a) -> (long) time(a).nano()),
        unix("Unix", GoTime::unix),
        unix("UnixMilli", t -> t.unixIn(1_000)),
        unix("UnixMicro", t -> t.unixIn(1_000_000)),
        unix("UnixNano", t -> t.unixIn(1_000_000_000)),
        TemplateFunction.named("Format")
            .takes(STRING)
            .gives(STRING)
            .does("Text by a layout.", (call, a) -> time(a).format(a.string(0))),
        TemplateFunction.named("String")
            .gives(STRING)
            .does("Text.", (call, a) -> time(a).toString()));
  }

  private static List<TemplateFunction> arithmetic() {
    return List.of(
        TemplateFunction.named("UTC")
            .gives(PLAIN_TIME)
            .does("The same moment in UTC.", (call, a) -> time(a).in(GoZone.UTC)),
        TemplateFunction.named("Local")
            .gives(PLAIN_TIME)
            .notHermetic()
            .does(
                "The same moment in the zone of the run.",
                (call, a) -> time(a).in(TimeZones.local(call.clock().getZone()))),
        TemplateFunction.named("Add")
            .takes(PLAIN_DURATION)
            .gives(PLAIN_TIME)
            .does("A duration later.", (call, a) -> time(a).plus(a.integer(0))),
        TemplateFunction.named("AddDate")
            .takes(INT, INT, INT)
            .gives(PLAIN_TIME)
            .does(
                "Years, months and days later.",
                (call, a) -> time(a).plusDate(a.integer(0), a.integer(1), a.integer(2))),
        TemplateFunction.named("Sub")
            .takes(PLAIN_TIME)
            .gives(PLAIN_DURATION)
            .does("Time since another time.", (call, a) -> duration(time(a).since(other(a)))),
        TemplateFunction.named("Truncate")
            .takes(PLAIN_DURATION)
            .gives(PLAIN_TIME)
            .does("Down to a multiple of a duration.", (call, a) -> truncate(a)),
        TemplateFunction.named("Before")
            .takes(PLAIN_TIME)
            .gives(BOOL)
            .does("Whether earlier.", (call, a) -> time(a).compareTo(other(a)) < 0),
        TemplateFunction.named("After")
            .takes(PLAIN_TIME)
            .gives(BOOL)
            .does("Whether later.", (call, a) -> time(a).compareTo(other(a)) > 0),
        TemplateFunction.named("Equal")
            .takes(PLAIN_TIME)
            .gives(BOOL)
            .does("Whether the same moment.", (call, a) -> time(a).compareTo(other(a)) == 0),
        TemplateFunction.named("Compare")
            .takes(PLAIN_TIME)
            .gives(INT)
            .does("-1, 0 or 1.", (call, a) -> (long) time(a).compareTo(other(a))),
        TemplateFunction.named("IsDST")
            .gives(BOOL)
            .does("Whether daylight saving is in force.", (call, a) -> time(a).isDaylight()),
        TemplateFunction.named("IsZero")
            .gives(BOOL)
            .does("Whether the zero time.", (call, a) -> time(a).compareTo(GoTime.ZERO) == 0));
  }

  private static GoTime truncate(Arguments a) {
    long unit = a.integer(0);
    return unit <= 0 ? time(a) : time(a).plus(-time(a).remainder(unit));
  }

  private static TemplateFunction whole(String name, long unit) {
    return TemplateFunction.named(name)
        .gives(INT64)
        .does("Whole units.", (call, a) -> GoInteger.int64(nanos(a) / unit));
  }

  private static TemplateFunction parts(String name, long unit) {
    return TemplateFunction.named(name)
        .gives(FLOAT64)
        .does("Units with a fraction.", (call, a) -> fractional(nanos(a), unit));
  }

  private static double fractional(long nanos, long unit) {
    long whole = nanos / unit;
    return whole + (double) (nanos % unit) / unit;
  }

  private static List<TemplateFunction> durationMethods() {
    return List.of(
        parts("Hours", 3_600_000_000_000L),
        parts("Minutes", 60_000_000_000L),
        parts("Seconds", 1_000_000_000L),
        whole("Milliseconds", 1_000_000L),
        whole("Microseconds", 1_000L),
        whole("Nanoseconds", 1L),
        TemplateFunction.named("String")
            .gives(STRING)
            .does("Text.", (call, a) -> DurationText.format(nanos(a))),
        TemplateFunction.named("Round")
            .takes(PLAIN_DURATION)
            .gives(PLAIN_DURATION)
            .does(
                "Rounded to a multiple of a duration.",
                (call, a) -> duration(DurationText.round(nanos(a), a.integer(0)))),
        TemplateFunction.named("Truncate")
            .takes(PLAIN_DURATION)
            .gives(PLAIN_DURATION)
            .does(
                "Towards zero to a multiple of a duration.",
                (call, a) ->
                    duration(a.integer(0) <= 0 ? nanos(a) : nanos(a) - nanos(a) % a.integer(0))));
  }
}
