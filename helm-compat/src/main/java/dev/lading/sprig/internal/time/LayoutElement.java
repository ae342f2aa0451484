package dev.lading.sprig.internal.time;

/** The elements of a Go time layout (the std constants of time/format.go), by their examples. */
enum LayoutElement {
  LONG_MONTH("January"),
  MONTH("Jan"),
  NUM_MONTH("1"),
  ZERO_MONTH("01"),
  LONG_WEEKDAY("Monday"),
  WEEKDAY("Mon"),
  DAY("2"),
  UNDER_DAY("_2"),
  ZERO_DAY("02"),
  UNDER_YEAR_DAY("__2"),
  ZERO_YEAR_DAY("002"),
  HOUR("15"),
  HOUR12("3"),
  ZERO_HOUR12("03"),
  MINUTE("4"),
  ZERO_MINUTE("04"),
  SECOND("5"),
  ZERO_SECOND("05"),
  LONG_YEAR("2006"),
  YEAR("06"),
  UPPER_PM("PM"),
  LOWER_PM("pm"),
  ZONE("MST"),
  ISO_ZONE("Z0700"),
  ISO_SECONDS_ZONE("Z070000"),
  ISO_SHORT_ZONE("Z07"),
  ISO_COLON_ZONE("Z07:00"),
  ISO_COLON_SECONDS_ZONE("Z07:00:00"),
  NUM_ZONE("-0700"),
  NUM_SECONDS_ZONE("-070000"),
  NUM_SHORT_ZONE("-07"),
  NUM_COLON_ZONE("-07:00"),
  NUM_COLON_SECONDS_ZONE("-07:00:00"),
  FRACTION_ZEROS(".0"),
  FRACTION_NINES(".9");

  private final String example;

  LayoutElement(String example) {
    this.example = example;
  }

  String example() {
    return example;
  }

  /** Whether UTC is written as Z. */
  boolean isIsoZone() {
    return compareTo(ISO_ZONE) >= 0 && compareTo(ISO_COLON_SECONDS_ZONE) <= 0;
  }

  boolean isNumericZone() {
    return compareTo(ISO_ZONE) >= 0 && compareTo(NUM_COLON_SECONDS_ZONE) <= 0;
  }

  boolean hasColons() {
    return isNumericZone() && example.indexOf(':') > 0;
  }

  boolean hasMinutes() {
    return isNumericZone() && this != ISO_SHORT_ZONE && this != NUM_SHORT_ZONE;
  }

  boolean hasSeconds() {
    return isNumericZone() && example.replace(":", "").length() == 7;
  }

  boolean isFraction() {
    return this == FRACTION_ZEROS || this == FRACTION_NINES;
  }
}
