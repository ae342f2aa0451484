package dev.lading.sprig.internal.time;

/** Writes a time by a layout (Time.AppendFormat of time/format.go). One per formatting. */
final class TimeFormatter {
  private final String layout;
  private final CivilTime civil;
  private final int nano;
  private final int offset;
  private final String abbreviation;
  private final StringBuilder out = new StringBuilder();

  TimeFormatter(String layout, GoTime time) {
    this.layout = layout;
    this.civil = time.civil();
    this.nano = time.nano();
    this.offset = time.offset();
    this.abbreviation = time.abbreviation();
  }

  String format() {
    int position = 0;
    LayoutChunk chunk = LayoutChunk.next(layout, 0);
    while (chunk != null) {
      out.append(layout, position, chunk.start());
      append(chunk);
      position = chunk.end();
      chunk = LayoutChunk.next(layout, position);
    }
    return out.append(layout, position, layout.length()).toString();
  }

  private void append(LayoutChunk chunk) {
    switch (chunk.element()) {
      case YEAR -> number(Math.abs(civil.year()) % 100, 2);
      case LONG_YEAR -> number(civil.year(), 4);
      case MONTH -> out.append(Names.MONTHS.get(civil.month() - 1), 0, 3);
      case LONG_MONTH -> out.append(Names.MONTHS.get(civil.month() - 1));
      case NUM_MONTH -> number(civil.month(), 0);
      case ZERO_MONTH -> number(civil.month(), 2);
      case WEEKDAY -> out.append(Names.DAYS.get(civil.weekday()), 0, 3);
      case LONG_WEEKDAY -> out.append(Names.DAYS.get(civil.weekday()));
      case DAY -> number(civil.day(), 0);
      case UNDER_DAY -> spaced(civil.day(), 2);
      case ZERO_DAY -> number(civil.day(), 2);
      case UNDER_YEAR_DAY -> spaced(civil.yearDay(), 3);
      case ZERO_YEAR_DAY -> number(civil.yearDay(), 3);
      case HOUR -> number(civil.hour(), 2);
      case HOUR12 -> number(hour12(), 0);
      case ZERO_HOUR12 -> number(hour12(), 2);
      case MINUTE -> number(civil.minute(), 0);
      case ZERO_MINUTE -> number(civil.minute(), 2);
      case SECOND -> number(civil.second(), 0);
      case ZERO_SECOND -> number(civil.second(), 2);
      case UPPER_PM -> out.append(civil.hour() >= 12 ? "PM" : "AM");
      case LOWER_PM -> out.append(civil.hour() >= 12 ? "pm" : "am");
      case ZONE -> abbreviation();
      case FRACTION_ZEROS, FRACTION_NINES -> fraction(chunk);
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
          zone(chunk.element());
    }
  }

  private int hour12() {
    int hour = civil.hour() % 12;
    return hour == 0 ? 12 : hour;
  }

  private void number(long value, int width) {
    if (value < 0) {
      out.append('-');
    }
    String digits = Long.toString(Math.abs(value));
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    out.append(digits);
  }

  private void spaced(int value, int width) {
    String digits = Integer.toString(value);
    for (int i = digits.length(); i < width; i++) {
      out.append(' ');
    }
    out.append(digits);
  }

  private void zone(LayoutElement element) {
    if (offset == 0 && element.isIsoZone()) {
      out.append('Z');
      return;
    }
    int minutes = signAndMinutes();
    number(minutes / 60, 2);
    String colon = element.hasColons() ? ":" : "";
    if (element.hasMinutes()) {
      out.append(colon);
      number(minutes % 60, 2);
    }
    if (element.hasSeconds()) {
      out.append(colon);
      number(offset < 0 && minutes == 0 ? offset % 60 : Math.abs(offset) % 60, 2);
    }
  }

  /** Writes the sign, which Go takes from the whole minutes, and answers their number. */
  private int signAndMinutes() {
    int minutes = offset / 60;
    out.append(minutes < 0 ? '-' : '+');
    return Math.abs(minutes);
  }

  private void abbreviation() {
    if (!abbreviation.isEmpty()) {
      out.append(abbreviation);
      return;
    }
    int minutes = signAndMinutes();
    number(minutes / 60, 2);
    number(minutes % 60, 2);
  }

  private void fraction(LayoutChunk chunk) {
    boolean trim = chunk.element() == LayoutElement.FRACTION_NINES;
    if (trim && nano == 0) {
      return;
    }
    int start = out.length();
    out.append(layout.charAt(chunk.start()));
    number(nano, 9);
    int end = start + 1 + Math.min(chunk.digits(), 9);
    while (trim && out.charAt(end - 1) == '0') {
      end--;
    }
    out.setLength(trim && end == start + 1 ? start : end);
  }
}
