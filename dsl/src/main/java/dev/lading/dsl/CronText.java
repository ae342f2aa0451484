package dev.lading.dsl;

import java.util.List;
import java.util.Locale;

/**
 * The grammar of schedules, after robfig/cron v3 ({@code ParseStandard}), which the CronJob
 * controller uses.
 */
final class CronText {

  private static final List<String> MACROS =
      List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  /** The lowest and highest number and the names of each of the five fields. */
  private static final List<Field> FIELDS =
      List.of(
          new Field(0, 59, List.of()),
          new Field(0, 23, List.of()),
          new Field(1, 31, List.of()),
          new Field(1, 12, MONTHS),
          new Field(0, 6, DAYS));

  private CronText() {}

  static boolean isMacro(String text) {
    return MACROS.contains(text);
  }

  /** How many fields there are, or -1 when one of them is wrong. */
  static int fields(String text) {
    int count = 0;
    int end = text.length();
    for (int start = wordStart(text, 0); start < end; start = wordStart(text, start)) {
      int stop = wordEnd(text, start);
      if (count >= FIELDS.size() || !FIELDS.get(count).takes(text.substring(start, stop))) {
        return -1;
      }
      count++;
      start = stop;
    }
    return count;
  }

  private static int wordStart(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int from) {
    int end = text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  /** One field: a list of ranges, each with an optional step. */
  private record Field(int min, int max, List<String> names) {

    boolean takes(String list) {
      int start = 0;
      for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', start)) {
        if (!takesRange(list.substring(start, comma))) {
          return false;
        }
        start = comma + 1;
      }
      return takesRange(list.substring(start));
    }

    private boolean takesRange(String text) {
      int slash = text.indexOf('/');
      String range = slash < 0 ? text : text.substring(0, slash);
      if (slash >= 0 && number(text.substring(slash + 1)) < 1) {
        return false;
      }
      if (range.equals("*") || range.equals("?")) {
        return true;
      }
      int dash = range.indexOf('-');
      int low = value(dash < 0 ? range : range.substring(0, dash));
      int high = dash < 0 ? low : value(range.substring(dash + 1));
      return low >= min && low <= high && high <= max;
    }

    private int value(String text) {
      int name = names.indexOf(text.toLowerCase(Locale.ROOT));
      return name >= 0 ? name + min : number(text);
    }

    private static int number(String text) {
      if (text.isEmpty() || text.length() > 4) {
        return -1;
      }
      int number = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < '0' || c > '9') {
          return -1;
        }
        number = number * 10 + c - '0';
      }
      return number;
    }
  }
}
