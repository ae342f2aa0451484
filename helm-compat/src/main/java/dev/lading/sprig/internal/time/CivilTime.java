package dev.lading.sprig.internal.time;

/**
 * Calendar fields of a moment in a zone, for any 64-bit second (java.time stops earlier than Go).
 *
 * @param month 1 to 12
 * @param day 1 to 31
 * @param secondOfDay 0 to 86399
 * @param days since 1 January 1970
 */
record CivilTime(long year, int month, int day, int secondOfDay, long days) {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int DAYS_PER_ERA = 146_097;

  /** Days of a common year before each month; a month from March on has one more in leap years. */
  private static final int[] DAYS_BEFORE = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };

  static CivilTime of(long localSeconds) {
    long days = Math.floorDiv(localSeconds, SECONDS_PER_DAY);
    int secondOfDay = Math.floorMod(localSeconds, SECONDS_PER_DAY);
    // years that begin in March make the leap day the last one; 719468 days from year 0 to 1970
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, DAYS_PER_ERA);
    int dayOfEra = Math.floorMod(shifted, DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    return new CivilTime(year, month, day, secondOfDay, days);
  }

  /**
   * Seconds since 1970 of midnight; day may be out of the month's range, month out of the year's.
   */
  static long secondsOf(long year, long month, long day) {
    long months = month - 1;
    long realYear = year + Math.floorDiv(months, 12L);
    int realMonth = (int) Math.floorMod(months, 12L) + 1;
    long shifted = realMonth <= 2 ? realYear - 1 : realYear;
    long era = Math.floorDiv(shifted, 400L);
    long yearOfEra = Math.floorMod(shifted, 400L);
    long dayOfYear = (153L * (realMonth > 2 ? realMonth - 3 : realMonth + 9) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (era * DAYS_PER_ERA + dayOfEra - 719_468) * SECONDS_PER_DAY;
  }

  static boolean isLeap(long year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int daysBefore(int month) {
    return DAYS_BEFORE[month - 1];
  }

  static int daysIn(int month, long year) {
    return month == 2 && isLeap(year) ? 29 : DAYS_BEFORE[month] - DAYS_BEFORE[month - 1];
  }

  int yearDay() {
    int before = DAYS_BEFORE[month - 1] + (month > 2 && isLeap(year) ? 1 : 0);
    return before + day;
  }

  /** 0 is Sunday. */
  int weekday() {
    return (int) Math.floorMod(days + 4, 7L);
  }

  int hour() {
    return secondOfDay / 3600;
  }

  int minute() {
    return secondOfDay / 60 % 60;
  }

  int second() {
    return secondOfDay % 60;
  }
}
