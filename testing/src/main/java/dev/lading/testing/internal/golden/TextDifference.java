package dev.lading.testing.internal.golden;

import java.util.List;

/** Shows where two texts differ: what is between the lines they begin and end with alike. */
public final class TextDifference {

  private static final int CONTEXT = 2;
  private static final int MOST = 20;

  private TextDifference() {}

  /** The lines that differ, after {@code -} those before, after {@code +} those after. */
  public static String of(String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    List<String> old = List.of(before.split("\n", -1));
    List<String> now = List.of(after.split("\n", -1));
    int shortest = Math.min(old.size(), now.size());
    int start = 0;
    while (start < shortest && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shortest - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    StringBuilder text = new StringBuilder("from line " + (start + 1) + " on:\n");
    append(text, "  ", old.subList(Math.max(0, start - CONTEXT), start));
    append(text, "- ", old.subList(start, old.size() - end));
    append(text, "+ ", now.subList(start, now.size() - end));
    return text.toString();
  }

  private static void append(StringBuilder text, String sign, List<String> lines) {
    lines.stream().limit(MOST).forEach(line -> text.append(sign).append(line).append('\n'));
    if (lines.size() > MOST) {
      text.append(sign).append("… ").append(lines.size() - MOST).append(" lines more\n");
    }
  }
}
