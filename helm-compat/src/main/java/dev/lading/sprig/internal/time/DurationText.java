package dev.lading.sprig.internal.time;

import dev.lading.gotemplate.run.FunctionException;

/** Go's time.Duration as text (time.go, format.go). */
public final class DurationText {
  private static final long SECOND = 1_000_000_000L;

  private DurationText() {}

  /** {@code 1h2m3.5s}, {@code 12ms}, {@code 0s}. */
  public static String format(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    StringBuilder out = new StringBuilder();
    if (nanos < 0) {
      out.append('-');
    }
    // the smallest duration has no positive twin; taken as unsigned its negation is right
    long size = nanos < 0 ? -nanos : nanos;
    if (Long.compareUnsigned(size, SECOND) < 0) {
      appendSmall(out, size);
    } else {
      appendLarge(out, size);
    }
    return out.toString();
  }

  private static void appendSmall(StringBuilder out, long size) {
    if (size < 1_000) {
      out.append(size).append("ns");
    } else if (size < 1_000_000) {
      appendDecimal(out, size, 1_000);
      out.append("µs");
    } else {
      appendDecimal(out, size, 1_000_000);
      out.append("ms");
    }
  }

  private static void appendLarge(StringBuilder out, long size) {
    long seconds = Long.divideUnsigned(size, SECOND);
    long minutes = seconds / 60;
    if (minutes >= 60) {
      out.append(minutes / 60).append('h');
    }
    if (minutes > 0) {
      out.append(minutes % 60).append('m');
    }
    appendDecimal(out, seconds % 60 * SECOND + Long.remainderUnsigned(size, SECOND), SECOND);
    out.append('s');
  }

  private static void appendDecimal(StringBuilder out, long value, long unit) {
    out.append(value / unit);
    long fraction = value % unit;
    if (fraction == 0) {
      return;
    }
    out.append('.');
    for (long place = unit / 10; fraction > 0; place /= 10) {
      out.append(fraction / place);
      fraction %= place;
    }
  }

  /**
   * time.ParseDuration.
   *
   * @throws FunctionException with Go's message when it is no duration
   */
  public static long parse(String text) {
    return new Parsing(text).parse();
  }

  private static final class Parsing {
    private final String text;
    private int position;

    Parsing(String text) {
      this.text = text;
    }

    long parse() {
      boolean negative = text.startsWith("-");
      position = negative || text.startsWith("+") ? 1 : 0;
      if (text.length() == position + 1 && text.charAt(position) == '0') {
        return 0;
      }
      if (position == text.length()) {
        throw invalid();
      }
      long total = 0;
      while (position < text.length()) {
        total += part();
        if (Long.compareUnsigned(total, Long.MIN_VALUE) > 0) {
          throw invalid();
        }
      }
      if (!negative && total < 0) {
        throw invalid();
      }
      return negative ? -total : total;
    }

    /** A number with its unit, in nanoseconds. */
    private long part() {
      int start = position;
      long whole = wholeNumber();
      boolean digits = position > start;
      double fraction = 0;
      if (position < text.length() && text.charAt(position) == '.') {
        position++;
        int fractionStart = position;
        fraction = fraction();
        digits = digits || position > fractionStart;
      }
      if (!digits) {
        throw invalid();
      }
      long unit = unit();
      if (Long.compareUnsigned(whole, Long.divideUnsigned(Long.MIN_VALUE, unit)) > 0) {
        throw invalid();
      }
      long value = whole * unit + (long) scaled(fraction, unit);
      if (Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
        throw invalid();
      }
      return value;
    }

    private double fractionScale = 1;

    private double scaled(double fraction, long unit) {
      return fraction > 0 ? fraction * (unit / fractionScale) : 0;
    }

    private long wholeNumber() {
      long value = 0;
      while (position < text.length() && isDigit(text.charAt(position))) {
        if (Long.compareUnsigned(value, Long.divideUnsigned(Long.MIN_VALUE, 10)) > 0) {
          throw invalid();
        }
        value = value * 10 + text.charAt(position++) - '0';
        if (Long.compareUnsigned(value, Long.MIN_VALUE) > 0) {
          throw invalid();
        }
      }
      return value;
    }

    private double fraction() {
      long value = 0;
      fractionScale = 1;
      boolean full = false;
      while (position < text.length() && isDigit(text.charAt(position))) {
        full = full || value > Long.MAX_VALUE / 10;
        long next = full ? value : value * 10 + text.charAt(position) - '0';
        full = full || Long.compareUnsigned(next, Long.MIN_VALUE) > 0;
        if (!full) {
          value = next;
          fractionScale *= 10;
        }
        position++;
      }
      return value;
    }

    private long unit() {
      int start = position;
      while (position < text.length()
          && text.charAt(position) != '.'
          && !isDigit(text.charAt(position))) {
        position++;
      }
      if (position == start) {
        throw new FunctionException("time: missing unit in duration " + GoTimeText.quote(text));
      }
      String unit = text.substring(start, position);
      return switch (unit) {
        case "ns" -> 1L;
        case "us", "µs", "μs" -> 1_000L;
        case "ms" -> 1_000_000L;
        case "s" -> SECOND;
        case "m" -> 60 * SECOND;
        case "h" -> 3600 * SECOND;
        default ->
            throw new FunctionException(
                "time: unknown unit "
                    + GoTimeText.quote(unit)
                    + " in duration "
                    + GoTimeText.quote(text));
      };
    }

    private FunctionException invalid() {
      return new FunctionException("time: invalid duration " + GoTimeText.quote(text));
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  /** Duration.Round to a positive unit, half away from zero; saturates. */
  public static long round(long nanos, long unit) {
    if (unit <= 0) {
      return nanos;
    }
    long rest = nanos % unit;
    if (nanos < 0) {
      rest = -rest;
      if (rest + rest < unit) {
        return nanos + rest;
      }
      long down = nanos - unit + rest;
      return down < nanos ? down : Long.MIN_VALUE;
    }
    if (rest + rest < unit) {
      return nanos - rest;
    }
    long up = nanos + unit - rest;
    return up > nanos ? up : Long.MAX_VALUE;
  }

  /** The largest whole unit: {@code 2y}, {@code 3mo}, {@code 4d} … (Sprig's durationRound). */
  public static String largestUnit(long nanos) {
    long size = nanos < 0 ? -nanos : nanos;
    long hour = 3600 * SECOND;
    long[] units = {hour * 24 * 365, hour * 24 * 30, hour * 24, hour, 60 * SECOND, SECOND};
    String[] names = {"y", "mo", "d", "h", "m", "s"};
    for (int i = 0; i < units.length; i++) {
      if (Long.compareUnsigned(size, units[i]) > 0) {
        return Long.toUnsignedString(Long.divideUnsigned(size, units[i])) + names[i];
      }
    }
    return "0s";
  }
}
