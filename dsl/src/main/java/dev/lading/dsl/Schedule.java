package dev.lading.dsl;

import dev.lading.problem.Problem;
import java.time.DayOfWeek;

/** When a {@link CronJobDraft} runs. */
public final class Schedule {

  private static final int FIELDS = 5;

  private final String text;

  private Schedule(String text) {
    this.text = text;
  }

  /** Every hour, at this minute. */
  public static Schedule hourly(int minute) {
    return new Schedule(minute + " * * * *");
  }

  /** Every day, at this time. */
  public static Schedule daily(int hour, int minute) {
    return new Schedule(minute + " " + hour + " * * *");
  }

  /** Every week, on this day and at this time. */
  public static Schedule weekly(DayOfWeek day, int hour, int minute) {
    return new Schedule(minute + " " + hour + " * * " + day.getValue() % 7);
  }

  /** Every month, on this day and at this time. */
  public static Schedule monthly(int day, int hour, int minute) {
    return new Schedule(minute + " " + hour + " " + day + " * *");
  }

  /** Every so many minutes of an hour. */
  public static Schedule everyMinutes(int minutes) {
    return new Schedule("*/" + minutes + " * * * *");
  }

  /** As crontab writes it: minute, hour, day, month, day of the week, or {@code @daily}. */
  public static Schedule cron(String text) {
    return new Schedule(text);
  }

  String text() {
    return text;
  }

  Problems problems() {
    return isRight()
        ? Problems.NONE
        : Problems.NONE.plus(
            Problem.of("dsl-schedule", "\"" + text + "\" is no schedule")
                .withHint(
                    "write minute, hour, day, month and day of the week, such as \"30 3 * * 1-5\""));
  }

  private boolean isRight() {
    return text.startsWith("@") ? CronText.isMacro(text) : CronText.fields(text) == FIELDS;
  }

  @Override
  public String toString() {
    return text;
  }
}
