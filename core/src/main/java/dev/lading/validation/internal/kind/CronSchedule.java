package dev.lading.validation.internal.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The grammar of cron schedules, as robfig/cron's standard parser has it. */
final class CronSchedule {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private static final List<String> WORDS =
      List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

  private static final List<FieldRange> FIELDS =
      List.of(
          new FieldRange("minute", 0, 59, List.of()),
          new FieldRange("hour", 0, 23, List.of()),
          new FieldRange("day of the month", 1, 31, List.of()),
          new FieldRange("month", 1, 12, MONTHS),
          new FieldRange("day of the week", 0, 6, DAYS));

  private CronSchedule() {}

  /** A field of a schedule and its values; names stand for values from the least. */
  private record FieldRange(String name, int least, int most, List<String> names) {}

  /** What is wrong with a schedule, if anything. */
  static Optional<String> problem(String schedule) {
    String text = schedule.strip();
    if (text.contains("TZ=")) {
      return Optional.of("The schedule \"" + text + "\" names a time zone, which is spec.timeZone");
    }
    if (text.startsWith("@")) {
      return WORDS.contains(text) || text.startsWith("@every ")
          ? Optional.empty()
          : Optional.of("\"" + text + "\" is no schedule");
    }
    List<String> fields = words(text);
    if (fields.size() != FIELDS.size()) {
      return Optional.of(
          "The schedule \"" + text + "\" has " + fields.size() + " fields instead of 5");
    }
    for (int i = 0; i < fields.size(); i++) {
      Optional<String> wrong = fieldProblem(fields.get(i), FIELDS.get(i));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String text) {
    return List.of(text.replace('\t', ' ').split(" ")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Optional<String> fieldProblem(String field, FieldRange range) {
    for (String part : field.split(",", -1)) {
      if (!isPart(part, range)) {
        return Optional.of(
            "\""
                + field
                + "\" is no "
                + range.name()
                + " of a schedule, "
                + range.least()
                + " to "
                + range.most());
      }
    }
    return Optional.empty();
  }

  private static boolean isPart(String part, FieldRange range) {
    int slash = part.indexOf('/');
    String values = slash < 0 ? part : part.substring(0, slash);
    if (slash >= 0 && number(part.substring(slash + 1)) < 1) {
      return false;
    }
    if (values.equals("*") || values.equals("?")) {
      return true;
    }
    int dash = values.indexOf('-');
    int from = value(dash < 0 ? values : values.substring(0, dash), range);
    int to = dash < 0 ? from : value(values.substring(dash + 1), range);
    return from >= range.least() && to <= range.most() && from <= to;
  }

  private static int value(String text, FieldRange range) {
    int name = range.names().indexOf(text.toLowerCase(Locale.ROOT));
    return name < 0 ? number(text) : name + range.least();
  }

  /** The number; -1 when there is none. */
  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i > 8) {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return text.isEmpty() ? -1 : number;
  }
}
