package dev.lading.sprig.internal.time;

import dev.lading.gotemplate.run.FunctionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time by a layout (parse of time/format.go), in a zone for times that name none. One per
 * parsing.
 */
final class TimeParser {
  private final String layout;
  private final String text;
  private final GoZone local;
  private int position;
  private @Nullable String outOfRange;

  private int year;
  private int month = -1;
  private int day = -1;
  private int yearDay = -1;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private boolean am;
  private boolean pm;
  private boolean utc;
  private int zoneOffset = -1;
  private String zoneName = "";

  TimeParser(String layout, String text, GoZone local) {
    this.layout = layout;
    this.text = text;
    this.local = local;
  }

  /** The value does not fit the element at hand; never leaves this class. */
  private static final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BadField() {
      super(null, null, false, false);
    }
  }

  /**
   * The time.
   *
   * @throws FunctionException with Go's message when the text does not fit the layout
   */
  GoTime parse() {
    int at = 0;
    LayoutChunk chunk = LayoutChunk.next(layout, 0);
    while (chunk != null) {
      skipLiteral(at, chunk.start());
      parseElement(chunk);
      at = chunk.end();
      chunk = LayoutChunk.next(layout, at);
    }
    skipLiteral(at, layout.length());
    if (position < text.length()) {
      throw failure(": extra text: " + GoTimeText.quote(text.substring(position)));
    }
    return assemble();
  }

  private void skipLiteral(int from, int to) {
    for (int i = from; i < to; ) {
      char expected = layout.charAt(i);
      boolean matches =
          expected == ' '
              ? position == text.length() || text.charAt(position) == ' '
              : position < text.length() && text.charAt(position) == expected;
      if (!matches) {
        throw cannotParse(text.substring(position), layout.substring(from, to));
      }
      if (expected == ' ') {
        i = skipSpaces(layout, i, to);
        position = skipSpaces(text, position, text.length());
      } else {
        i++;
        position++;
      }
    }
  }

  private static int skipSpaces(String s, int from, int to) {
    int i = from;
    while (i < to && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private void parseElement(LayoutChunk chunk) {
    int hold = position;
    outOfRange = null;
    boolean bad = false;
    try {
      readElement(chunk);
    } catch (BadField e) {
      bad = true;
    }
    if (outOfRange != null) {
      throw failure(": " + outOfRange + " out of range");
    }
    if (bad) {
      throw cannotParse(text.substring(hold), layout.substring(chunk.start(), chunk.end()));
    }
  }

  private void readElement(LayoutChunk chunk) {
    switch (chunk.element()) {
      case YEAR -> {
        int value = signedNumber(take(2));
        year = value >= 69 ? value + 1900 : value + 2000;
      }
      case LONG_YEAR -> readLongYear();
      case MONTH -> month = lookup(Names.MONTHS, 3) + 1;
      case LONG_MONTH -> month = lookup(Names.MONTHS, 0) + 1;
      case NUM_MONTH -> readMonth(false);
      case ZERO_MONTH -> readMonth(true);
      case WEEKDAY -> lookup(Names.DAYS, 3);
      case LONG_WEEKDAY -> lookup(Names.DAYS, 0);
      case DAY -> day = number(false);
      case UNDER_DAY -> {
        skipSpace();
        day = number(false);
      }
      case ZERO_DAY -> day = number(true);
      case UNDER_YEAR_DAY -> {
        skipSpace();
        skipSpace();
        yearDay = number3(false);
      }
      case ZERO_YEAR_DAY -> yearDay = number3(true);
      case HOUR -> hour = ranged(number(false), 23, "hour");
      case HOUR12 -> hour = ranged(number(false), 12, "hour");
      case ZERO_HOUR12 -> hour = ranged(number(true), 12, "hour");
      case MINUTE -> minute = ranged(number(false), 59, "minute");
      case ZERO_MINUTE -> minute = ranged(number(true), 59, "minute");
      case SECOND -> readSecond(chunk, false);
      case ZERO_SECOND -> readSecond(chunk, true);
      case UPPER_PM -> readHalf("AM", "PM");
      case LOWER_PM -> readHalf("am", "pm");
      case ZONE -> readZoneName();
      case FRACTION_ZEROS -> readFixedFraction(chunk.digits());
      case FRACTION_NINES -> readOpenFraction();
      case ISO_ZONE,
          ISO_SECONDS_ZONE,
          ISO_SHORT_ZONE,
          ISO_COLON_ZONE,
          ISO_COLON_SECONDS_ZONE,
          NUM_ZONE,
          NUM_SECONDS_ZONE,
          NUM_SHORT_ZONE,
          NUM_COLON_ZONE,
          NUM_COLON_SECONDS_ZONE ->
          readZone(chunk.element());
    }
  }

  private void readLongYear() {
    if (text.length() - position < 4 || !isDigit(position)) {
      throw new BadField();
    }
    year = signedNumber(take(4));
  }

  private void readMonth(boolean fixed) {
    month = number(fixed);
    if (month < 1 || month > 12) {
      outOfRange = "month";
    }
  }

  private int ranged(int value, int last, String name) {
    if (value > last) {
      outOfRange = name;
    }
    return value;
  }

  private void readSecond(LayoutChunk chunk, boolean fixed) {
    second = ranged(number(fixed), 59, "second");
    boolean fraction = outOfRange == null && isPoint(position) && isDigit(position + 1);
    LayoutChunk next = fraction ? LayoutChunk.next(layout, chunk.end()) : null;
    if (fraction && (next == null || !next.element().isFraction())) {
      readOpenFraction();
    }
  }

  private void readFixedFraction(int digits) {
    if (text.length() - position < digits + 1) {
      throw new BadField();
    }
    int end = position + digits + 1;
    readNanos(end);
    position = end;
  }

  private void readOpenFraction() {
    if (!isPoint(position) || !isDigit(position + 1)) {
      return;
    }
    int end = position + 1;
    while (isDigit(end)) {
      end++;
    }
    readNanos(end);
    position = end;
  }

  private void readNanos(int end) {
    if (!isPoint(position)) {
      throw new BadField();
    }
    int last = Math.min(end, position + 10);
    int value = signedNumber(text.substring(position + 1, last));
    if (value < 0) {
      outOfRange = "fractional second";
    }
    for (int i = last - position; i < 10; i++) {
      value *= 10;
    }
    nano = value;
  }

  private void readHalf(String morning, String afternoon) {
    String half = take(2);
    pm = pm || half.equals(afternoon);
    am = am || half.equals(morning);
    if (!half.equals(afternoon) && !half.equals(morning)) {
      throw new BadField();
    }
  }

  private void readZone(LayoutElement element) {
    if (element.isIsoZone() && text.startsWith("Z", position)) {
      position++;
      utc = true;
      return;
    }
    // the value has the length of the element's example, but never a Z for its sign
    String value = take(element.example().length());
    if (element.hasColons() && !hasColonsAsIn(element.example(), value)) {
      throw new BadField();
    }
    String digits = element.hasColons() ? value.replace(":", "") : value;
    // Go tells what is out of range before what follows it, which may be no number
    int hours = atMost(24, twoDigits(digits, 1), "hour");
    int minutes = element.hasMinutes() ? atMost(60, twoDigits(digits, 3), "minute") : 0;
    int seconds = element.hasSeconds() ? atMost(60, twoDigits(digits, 5), "second") : 0;
    int offset = (hours * 60 + minutes) * 60 + seconds;
    switch (value.charAt(0)) {
      case '+' -> zoneOffset = offset;
      case '-' -> zoneOffset = -offset;
      default -> throw new BadField();
    }
  }

  private static boolean hasColonsAsIn(String example, String value) {
    for (int i = 3; i < example.length(); i += 3) {
      if (value.charAt(i) != ':') {
        return false;
      }
    }
    return true;
  }

  private int atMost(int limit, int value, String unit) {
    if (value > limit) {
      outOfRange = "time zone offset " + unit;
    }
    return value;
  }

  private static int twoDigits(String digits, int at) {
    if (at + 2 > digits.length() || !isDigit(digits, at) || !isDigit(digits, at + 1)) {
      throw new BadField();
    }
    return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
  }

  private void readZoneName() {
    if (text.startsWith("UTC", position)) {
      utc = true;
      position += 3;
      return;
    }
    int length = ZoneNames.lengthAt(text.substring(position));
    if (length == 0) {
      throw new BadField();
    }
    zoneName = take(length);
  }

  private GoTime assemble() {
    if (pm && hour < 12) {
      hour += 12;
    } else if (am && hour == 12) {
      hour = 0;
    }
    if (yearDay >= 0) {
      applyYearDay();
    }
    month = month < 0 ? 1 : month;
    day = day < 0 ? 1 : day;
    if (day < 1 || day > CivilTime.daysIn(month, year)) {
      throw failure(": day out of range");
    }
    long seconds =
        CivilTime.secondsOf(year, month, day) + hour * 3600L + minute * 60L + (long) second;
    return locate(seconds);
  }

  private void applyYearDay() {
    int ordinal = yearDay;
    int foundMonth = 0;
    int foundDay = 0;
    if (CivilTime.isLeap(year) && ordinal == 60) {
      foundMonth = 2;
      foundDay = 29;
    } else if (CivilTime.isLeap(year) && ordinal > 60) {
      ordinal--;
    }
    if (ordinal < 1 || ordinal > 365) {
      throw failure(": day-of-year out of range");
    }
    if (foundMonth == 0) {
      foundMonth = (ordinal - 1) / 31 + 1;
      foundMonth += CivilTime.daysBefore(foundMonth + 1) < ordinal ? 1 : 0;
      foundDay = ordinal - CivilTime.daysBefore(foundMonth);
    }
    if (month >= 0 && month != foundMonth) {
      throw failure(": day-of-year does not match month");
    }
    if (day >= 0 && day != foundDay) {
      throw failure(": day-of-year does not match day");
    }
    month = foundMonth;
    day = foundDay;
  }

  private GoTime locate(long seconds) {
    if (utc) {
      return new GoTime(seconds, nano, GoZone.UTC);
    }
    if (zoneOffset != -1) {
      long unix = seconds - zoneOffset;
      boolean isLocal =
          local.offsetAt(unix) == zoneOffset
              && (zoneName.isEmpty() || local.abbreviationAt(unix).equals(zoneName));
      return new GoTime(unix, nano, isLocal ? local : new GoZone.Fixed(zoneName, zoneOffset));
    }
    if (zoneName.isEmpty()) {
      return GoTime.inZone(seconds, nano, local);
    }
    long guess = seconds - local.offsetAt(seconds);
    if (local.abbreviationAt(guess).equals(zoneName)) {
      return new GoTime(guess, nano, local);
    }
    boolean gmt = zoneName.length() > 3 && zoneName.startsWith("GMT");
    int hours = gmt ? Integer.parseInt(zoneName.substring(3)) : 0;
    return new GoTime(seconds, nano, new GoZone.Fixed(zoneName, hours * 3600));
  }

  private String take(int length) {
    if (text.length() - position < length) {
      throw new BadField();
    }
    position += length;
    return text.substring(position - length, position);
  }

  private void skipSpace() {
    if (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
  }

  private int lookup(List<String> names, int length) {
    for (int i = 0; i < names.size(); i++) {
      int end = length == 0 ? names.get(i).length() : length;
      if (text.regionMatches(true, position, names.get(i), 0, end)) {
        position += end;
        return i;
      }
    }
    throw new BadField();
  }

  private int number(boolean fixed) {
    if (!isDigit(position) || (fixed && !isDigit(position + 1))) {
      throw new BadField();
    }
    int value = text.charAt(position++) - '0';
    return isDigit(position) ? value * 10 + text.charAt(position++) - '0' : value;
  }

  private int number3(boolean fixed) {
    int start = position;
    int value = 0;
    while (position < start + 3 && isDigit(position)) {
      value = value * 10 + text.charAt(position++) - '0';
    }
    if (position == start || (fixed && position != start + 3)) {
      throw new BadField();
    }
    return value;
  }

  private static int signedNumber(String digits) {
    boolean signed = digits.startsWith("-") || digits.startsWith("+");
    int value = 0;
    for (int i = signed ? 1 : 0; i < digits.length(); i++) {
      if (!isDigit(digits, i)) {
        throw new BadField();
      }
      value = value * 10 + digits.charAt(i) - '0';
    }
    return digits.startsWith("-") ? -value : value;
  }

  private boolean isPoint(int at) {
    return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }

  private boolean isDigit(int at) {
    return isDigit(text, at);
  }

  private static boolean isDigit(String s, int at) {
    return at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9';
  }

  private FunctionException cannotParse(String value, String element) {
    return failure(
        " as "
            + GoTimeText.quote(layout)
            + ": cannot parse "
            + GoTimeText.quote(value)
            + " as "
            + GoTimeText.quote(element));
  }

  private FunctionException failure(String problem) {
    return new FunctionException("parsing time " + GoTimeText.quote(text) + problem);
  }
}
