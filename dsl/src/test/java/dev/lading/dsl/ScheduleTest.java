package dev.lading.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * * *",
        "*/5 0-23/2 1,15 JAN-mar mon-fri",
        "0 0 ? * 0",
        "5/15 * * * *",
        "  1  2 3 4 5 ",
        "@daily",
        "@every 1h30m"
      })
  void schedule_asCronTakesIt_isRight(String text) {
    assertThat(Schedule.cron(text).problems().list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 7",
        "5-1 * * * *",
        "*/0 * * * *",
        "a * * * *",
        "1,, * * * *",
        "99999999999 * * * *",
        "@sometimes",
        "@every"
      })
  void schedule_asCronRefusesIt_isWrong(String text) {
    assertThat(Schedule.cron(text).problems().list()).hasSize(1);
  }

  @Test
  void schedules_inWords_areCron() {
    assertThat(Schedule.hourly(5)).hasToString("5 * * * *");
    assertThat(Schedule.daily(3, 30)).hasToString("30 3 * * *");
    assertThat(Schedule.weekly(DayOfWeek.SUNDAY, 3, 0)).hasToString("0 3 * * 0");
    assertThat(Schedule.monthly(1, 0, 0)).hasToString("0 0 1 * *");
    assertThat(Schedule.everyMinutes(5)).hasToString("*/5 * * * *");
  }
}
