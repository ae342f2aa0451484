package dev.lading.sprig.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * An element found in a layout (nextStdChunk of time/format.go).
 *
 * @param start where it begins
 * @param end where the rest of the layout begins
 */
record LayoutChunk(LayoutElement element, int start, int end) {
  private static final LayoutElement[] ZERO_DIGIT = {
    LayoutElement.ZERO_MONTH,
    LayoutElement.ZERO_DAY,
    LayoutElement.ZERO_HOUR12,
    LayoutElement.ZERO_MINUTE,
    LayoutElement.ZERO_SECOND,
    LayoutElement.YEAR
  };
  private static final LayoutElement[] MINUS = {
    LayoutElement.NUM_SECONDS_ZONE,
    LayoutElement.NUM_COLON_SECONDS_ZONE,
    LayoutElement.NUM_ZONE,
    LayoutElement.NUM_COLON_ZONE,
    LayoutElement.NUM_SHORT_ZONE
  };
  private static final LayoutElement[] ZULU = {
    LayoutElement.ISO_SECONDS_ZONE,
    LayoutElement.ISO_COLON_SECONDS_ZONE,
    LayoutElement.ISO_ZONE,
    LayoutElement.ISO_COLON_ZONE,
    LayoutElement.ISO_SHORT_ZONE
  };
  private static final LayoutElement[] ONE = {LayoutElement.HOUR, LayoutElement.NUM_MONTH};
  private static final LayoutElement[] TWO = {LayoutElement.LONG_YEAR, LayoutElement.DAY};
  private static final LayoutElement[] THREE = {LayoutElement.HOUR12};
  private static final LayoutElement[] FOUR = {LayoutElement.MINUTE};
  private static final LayoutElement[] FIVE = {LayoutElement.SECOND};
  private static final LayoutElement[] UPPER_P = {LayoutElement.UPPER_PM};
  private static final LayoutElement[] LOWER_P = {LayoutElement.LOWER_PM};

  /** The first element from an index on, {@code null} when only literal text follows. */
  static @Nullable LayoutChunk next(String layout, int from) {
    for (int i = from; i < layout.length(); i++) {
      LayoutChunk chunk = at(layout, i);
      if (chunk != null) {
        return chunk;
      }
    }
    return null;
  }

  private static @Nullable LayoutChunk at(String layout, int i) {
    return switch (layout.charAt(i)) {
      case 'J' -> name(layout, i, LayoutElement.LONG_MONTH, LayoutElement.MONTH);
      case 'M' -> {
        LayoutChunk day = name(layout, i, LayoutElement.LONG_WEEKDAY, LayoutElement.WEEKDAY);
        yield day != null ? day : first(layout, i, new LayoutElement[] {LayoutElement.ZONE});
      }
      case '0' -> zero(layout, i);
      case '1' -> first(layout, i, ONE);
      case '2' -> first(layout, i, TWO);
      case '_' -> underscore(layout, i);
      case '3' -> first(layout, i, THREE);
      case '4' -> first(layout, i, FOUR);
      case '5' -> first(layout, i, FIVE);
      case 'P' -> first(layout, i, UPPER_P);
      case 'p' -> first(layout, i, LOWER_P);
      case '-' -> first(layout, i, MINUS);
      case 'Z' -> first(layout, i, ZULU);
      case '.', ',' -> fraction(layout, i);
      default -> null;
    };
  }

  private static @Nullable LayoutChunk first(String layout, int i, LayoutElement[] candidates) {
    for (LayoutElement candidate : candidates) {
      if (layout.startsWith(candidate.example(), i)) {
        return new LayoutChunk(candidate, i, i + candidate.example().length());
      }
    }
    return null;
  }

  /** Jan and Mon, which may not go on in lower case, unless they go on to the full name. */
  private static @Nullable LayoutChunk name(
      String layout, int i, LayoutElement longName, LayoutElement shortName) {
    if (layout.startsWith(longName.example(), i)) {
      return new LayoutChunk(longName, i, i + longName.example().length());
    }
    int end = i + shortName.example().length();
    boolean goesOn =
        end < layout.length() && layout.charAt(end) >= 'a' && layout.charAt(end) <= 'z';
    return layout.startsWith(shortName.example(), i) && !goesOn
        ? new LayoutChunk(shortName, i, end)
        : null;
  }

  private static @Nullable LayoutChunk zero(String layout, int i) {
    if (i + 1 < layout.length() && layout.charAt(i + 1) >= '1' && layout.charAt(i + 1) <= '6') {
      return new LayoutChunk(ZERO_DIGIT[layout.charAt(i + 1) - '1'], i, i + 2);
    }
    return first(layout, i, new LayoutElement[] {LayoutElement.ZERO_YEAR_DAY});
  }

  private static @Nullable LayoutChunk underscore(String layout, int i) {
    if (layout.startsWith("_2006", i)) {
      return new LayoutChunk(LayoutElement.LONG_YEAR, i + 1, i + 5);
    }
    return first(
        layout, i, new LayoutElement[] {LayoutElement.UNDER_DAY, LayoutElement.UNDER_YEAR_DAY});
  }

  private static @Nullable LayoutChunk fraction(String layout, int i) {
    char digit = i + 1 < layout.length() ? layout.charAt(i + 1) : ' ';
    if (digit != '0' && digit != '9') {
      return null;
    }
    int end = i + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    if (end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9') {
      return null;
    }
    return new LayoutChunk(
        digit == '0' ? LayoutElement.FRACTION_ZEROS : LayoutElement.FRACTION_NINES, i, end);
  }

  /** Digits of a fraction of a second. */
  int digits() {
    return end - start - 1;
  }
}
