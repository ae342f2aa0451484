package dev.lading.sprig.internal.time;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.sprig.internal.json.JsonSelf;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Go's time.Time: a moment and the zone it is shown in. Immutable.
 *
 * <p>Has no monotonic clock reading, so {@code now} prints without Go's {@code m=+0.05}.
 */
public final class GoTime implements GoObject, JsonSelf {
  private static final long YEAR_ONE = -62_135_596_800L;
  private static final long SECOND = 1_000_000_000L;

  /** The time of Go's zero value. */
  public static final GoTime ZERO = new GoTime(YEAR_ONE, 0, GoZone.UTC);

  private final long unix;
  private final int nano;
  private final GoZone zone;

  GoTime(long unix, int nano, GoZone zone) {
    this.unix = unix;
    this.nano = nano;
    this.zone = zone;
  }

  /** time.Now. */
  public static GoTime now(Clock clock) {
    Instant instant = clock.instant();
    return new GoTime(
        instant.getEpochSecond(), instant.getNano(), TimeZones.local(clock.getZone()));
  }

  /** time.Unix in a zone. */
  public static GoTime ofUnix(long unix, GoZone zone) {
    return new GoTime(unix, 0, zone);
  }

  /** The moment when clocks of the zone show so many seconds since 1970. */
  static GoTime inZone(long localSeconds, int nano, GoZone zone) {
    long guess = localSeconds - zone.offsetAt(localSeconds);
    return new GoTime(localSeconds - zone.offsetAt(guess), nano, zone);
  }

  /**
   * time.ParseInLocation.
   *
   * @throws FunctionException with Go's message when the text does not fit
   */
  public static GoTime parse(String layout, String text, GoZone local) {
    return new TimeParser(layout, text, local).parse();
  }

  public String format(String layout) {
    return new TimeFormatter(layout, this).format();
  }

  public GoTime in(GoZone other) {
    return new GoTime(unix, nano, other);
  }

  public long unix() {
    return unix;
  }

  int nano() {
    return nano;
  }

  int offset() {
    return zone.offsetAt(unix);
  }

  String abbreviation() {
    return zone.abbreviationAt(unix);
  }

  boolean isDaylight() {
    return zone.isDaylightAt(unix);
  }

  CivilTime civil() {
    return CivilTime.of(unix + offset());
  }

  public GoTime plus(long nanos) {
    long sum = nano + nanos % SECOND;
    return new GoTime(
        unix + nanos / SECOND + Math.floorDiv(sum, SECOND), Math.floorMod(sum, (int) SECOND), zone);
  }

  GoTime plusDate(long years, long months, long days) {
    CivilTime civil = civil();
    long midnight =
        CivilTime.secondsOf(civil.year() + years, civil.month() + months, civil.day() + days);
    return inZone(midnight + civil.secondOfDay(), nano, zone);
  }

  /** Nanoseconds from another time to this one; saturates as Go's Sub does. */
  public long since(GoTime other) {
    long seconds = unix - other.unix;
    boolean wrapped = ((unix ^ other.unix) & (unix ^ seconds)) < 0;
    if (wrapped || Math.abs(seconds) > Long.MAX_VALUE / SECOND) {
      return compareTo(other) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return saturatedSum(seconds * SECOND, nano - other.nano);
  }

  private static long saturatedSum(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return sum;
  }

  int compareTo(GoTime other) {
    int bySecond = Long.compare(unix, other.unix);
    return bySecond != 0 ? bySecond : Integer.compare(nano, other.nano);
  }

  /** Unix time in parts of a second. */
  long unixIn(long partsPerSecond) {
    return unix * partsPerSecond + nano / (SECOND / partsPerSecond);
  }

  /** Rest of the time since year one, divided by a duration. */
  long remainder(long nanos) {
    // (seconds * 10^9 + nano) mod nanos in 128 bits
    long seconds = unix - YEAR_ONE;
    java.math.BigInteger total =
        java.math.BigInteger.valueOf(seconds)
            .multiply(java.math.BigInteger.valueOf(SECOND))
            .add(java.math.BigInteger.valueOf(nano));
    return total.mod(java.math.BigInteger.valueOf(nanos)).longValueExact();
  }

  @Override
  public GoType goType() {
    return TimeType.TIME;
  }

  @Override
  public List<String> fieldNames() {
    return List.of();
  }

  @Override
  public @Nullable Object field(String name) {
    return null;
  }

  @Override
  public String jsonString() {
    long year = civil().year();
    if (year < 0 || year > 9999) {
      throw new FunctionException(
          "json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: "
              + "year outside of range [0,9999]");
    }
    return format("2006-01-02T15:04:05.999999999Z07:00");
  }

  /** Same moment, same zone, as reflect.DeepEqual sees it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoTime time
        && unix == time.unix
        && nano == time.nano
        && zone.equals(time.zone);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(unix) * 31 + nano;
  }

  @Override
  public String toString() {
    return format("2006-01-02 15:04:05.999999999 -0700 MST");
  }
}
