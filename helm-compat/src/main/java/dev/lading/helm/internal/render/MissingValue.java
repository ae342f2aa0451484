package dev.lading.helm.internal.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which value a failing expression misses, and which name nearby it may have meant. */
final class MissingValue {

  private static final String VALUES = ".Values.";

  private MissingValue() {}

  /**
   * A hint for an expression such as {@code .Values.image.tga.x}; null when it misses no value.
   *
   * @param values the values of the chart the template belongs to
   */
  static @Nullable String hint(@Nullable String expression, @Nullable Object values) {
    int start = expression == null ? -1 : expression.indexOf(VALUES);
    if (expression == null || start < 0) {
      return null;
    }
    int end = start + 1;
    while (end < expression.length() && isPath(expression.charAt(end))) {
      end++;
    }
    String path = "";
    Object at = values;
    for (String name : expression.substring(start + VALUES.length(), end).split("\\.", -1)) {
      if (!(at instanceof Map<?, ?> map)) {
        return null;
      }
      if (map.get(name) == null) {
        String near = nearest(name, map);
        String known = near == null ? "" : "; did you mean " + VALUES + path + near + "?";
        return VALUES + path + name + " is not set" + known;
      }
      at = map.get(name);
      path = path + name + ".";
    }
    return null;
  }

  private static boolean isPath(char c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static @Nullable String nearest(String name, Map<?, ?> map) {
    String best = null;
    int least = Math.max(name.length() < 3 ? 1 : 2, name.length() / 3) + 1;
    for (Object key : map.keySet()) {
      int distance = distance(name, String.valueOf(key));
      if (distance < least) {
        least = distance;
        best = String.valueOf(key);
      }
    }
    return best;
  }

  /** Levenshtein's distance, letters of either case being equal. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
        int cost = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
        diagonal = row[j];
        row[j] = cost;
      }
    }
    return row[right.length()];
  }
}
