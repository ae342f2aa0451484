package dev.lading.gotemplate.internal.format;

import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoValues;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One Sprintf: Go's fmt/print.go doPrintf. Mistakes print in band, as in Go; nothing here fails.
 */
final class FormatString {
  /** Go's bound on widths and precisions. */
  private static final int TOO_LARGE = 1_000_000;

  private final String format;
  private final int end;
  private final List<? extends @Nullable Object> values;
  private final StringBuilder out;
  private final LongConsumer limit;
  private final Formatter formatter;
  private final Flags flags;

  private int position;
  private int next;
  private boolean reordered;
  private boolean goodIndex;
  private boolean afterIndex;

  FormatString(LongConsumer limit, String format, List<? extends @Nullable Object> values) {
    this.format = format;
    this.end = format.length();
    this.values = values;
    this.out = new StringBuilder(end + 16);
    this.limit = limit;
    this.formatter = new Formatter(out, limit);
    this.flags = formatter.flags();
  }

  String format() {
    while (position < end) {
      int percent = format.indexOf('%', position);
      if (percent < 0) {
        out.append(format, position, end);
        break;
      }
      out.append(format, position, percent);
      position = percent + 1;
      limit.accept(out.length());
      directive();
    }
    extra();
    return out.toString();
  }

  private void directive() {
    goodIndex = true;
    flags.clear();
    readFlags();
    if (position < end && isSimpleVerb(format.charAt(position))) {
      verb(format.charAt(position++));
      return;
    }
    readIndex();
    readWidth();
    readPrecision();
    if (!afterIndex) {
      readIndex();
    }
    if (position >= end) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(position);
    position += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (next >= values.size()) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      verb(verb);
    }
  }

  private boolean isSimpleVerb(char c) {
    return c >= 'a' && c <= 'z' && next < values.size();
  }

  private void verb(int verb) {
    if (verb == 'v' || verb == 'w') {
      flags.startV();
    }
    formatter.argument(values.get(next++), verb);
  }

  private void readFlags() {
    for (; position < end; position++) {
      switch (format.charAt(position)) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          return;
        }
      }
    }
  }

  private void readWidth() {
    if (position < end && format.charAt(position) == '*') {
      position++;
      Integer width = argumentNumber();
      flags.hasWidth = width != null;
      if (width == null) {
        out.append("%!(BADWIDTH)");
      } else {
        flags.width = Math.abs(width);
        if (width < 0) {
          flags.minus = true;
          flags.zero = false;
        }
      }
      afterIndex = false;
      return;
    }
    Integer width = number(end);
    flags.hasWidth = width != null;
    flags.width = width == null ? 0 : width;
    if (afterIndex && width != null) {
      goodIndex = false;
    }
  }

  private void readPrecision() {
    if (position + 1 >= end || format.charAt(position) != '.') {
      return;
    }
    position++;
    if (afterIndex) {
      goodIndex = false;
    }
    readIndex();
    if (position < end && format.charAt(position) == '*') {
      position++;
      Integer precision = argumentNumber();
      flags.hasPrecision = precision != null && precision >= 0;
      if (precision == null || precision < 0) {
        out.append("%!(BADPREC)");
      } else {
        flags.precision = precision;
      }
      afterIndex = false;
      return;
    }
    Integer precision = number(end);
    flags.hasPrecision = true;
    flags.precision = precision == null ? 0 : precision;
  }

  /** The argument {@code *} takes; {@code null} when it is no integer of reasonable size. */
  private @Nullable Integer argumentNumber() {
    if (next >= values.size()) {
      return null;
    }
    Object value = values.get(next++);
    long number;
    if (value instanceof Long plain) {
      number = plain;
    } else if (value instanceof GoInteger other && !(other.isUnsigned() && other.longValue() < 0)) {
      number = other.longValue();
    } else {
      return null;
    }
    return number > TOO_LARGE || number < -TOO_LARGE ? null : (Integer) (int) number;
  }

  /**
   * A number at the position; {@code null} when there is none, or when it is too large, which uses
   * up the rest.
   */
  private @Nullable Integer number(int limitOffset) {
    int number = 0;
    int start = position;
    while (position < limitOffset && isDigit(format.charAt(position))) {
      if (number > TOO_LARGE) {
        position = limitOffset;
        return null;
      }
      number = number * 10 + (format.charAt(position++) - '0');
    }
    return position == start ? null : (Integer) number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An explicit argument index: [n]. */
  private void readIndex() {
    if (position >= end || format.charAt(position) != '[') {
      afterIndex = false;
      return;
    }
    reordered = true;
    int open = position;
    int close = format.indexOf(']', open + 1);
    if (end - open < 3 || close < 0) {
      position = open + 1;
      goodIndex = false;
      afterIndex = false;
      return;
    }
    position = open + 1;
    Integer index = number(close);
    boolean ok = index != null && position == close;
    position = close + 1;
    afterIndex = ok;
    if (ok && index != null && index >= 1 && index <= values.size()) {
      next = index - 1;
    } else {
      goodIndex = false;
    }
  }

  private void extra() {
    if (reordered || next >= values.size()) {
      return;
    }
    flags.clear();
    out.append("%!(EXTRA ");
    String separator = "";
    for (Object value : values.subList(next, values.size())) {
      out.append(separator);
      separator = ", ";
      if (value == null) {
        out.append("<nil>");
      } else {
        out.append(GoValues.typeName(value)).append('=');
        formatter.argument(value, 'v');
      }
    }
    out.append(')');
  }
}
