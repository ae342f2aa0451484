package dev.lading.gotemplate.internal.format;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoValues;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Go's fmt.Sprint, Sprintln and Sprintf. */
public final class Printer {
  /** What a string may hold where no run sets a limit: the default of ExecutionLimits. */
  private static final long MAX_LENGTH = 64L << 20;

  private static final LongConsumer DEFAULT_LIMIT = Printer::requireDefault;

  private Printer() {}

  private static void requireDefault(long length) {
    if (length > MAX_LENGTH) {
      throw new FunctionException("value is too long to be printed");
    }
  }

  /** {@code %v}. */
  public static String value(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    print(out, value);
    return out.toString();
  }

  /** {@code %v} of a value, appended. */
  public static void print(StringBuilder out, @Nullable Object value) {
    if (value instanceof String text) {
      out.append(text);
    } else if (value instanceof Long number) {
      out.append(number.longValue());
    } else if (value instanceof Boolean bool) {
      out.append(bool.booleanValue());
    } else if (value instanceof Double number) {
      out.append(FloatFormat.format(number, 'g', -1));
    } else {
      StringBuilder text = new StringBuilder();
      new Formatter(text, DEFAULT_LIMIT).argument(value, 'v');
      out.append(text);
    }
  }

  /** {@code fmt.Sprint}. */
  public static String sprint(List<? extends @Nullable Object> values) {
    return sprint(DEFAULT_LIMIT, values);
  }

  /** {@code fmt.Sprint} within a limit on its length. */
  public static String sprint(LongConsumer limit, List<? extends @Nullable Object> values) {
    StringBuilder out = new StringBuilder();
    Formatter formatter = new Formatter(out, limit);
    boolean previousString = false;
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      boolean string = value != null && GoValues.kindOf(value) == GoKind.STRING;
      if (i > 0 && !string && !previousString) {
        out.append(' ');
      }
      formatter.argument(value, 'v');
      previousString = string;
    }
    return out.toString();
  }

  /** {@code fmt.Sprintln} within a limit on its length. */
  public static String sprintln(LongConsumer limit, List<? extends @Nullable Object> values) {
    StringBuilder out = new StringBuilder();
    Formatter formatter = new Formatter(out, limit);
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      formatter.argument(values.get(i), 'v');
    }
    return out.append('\n').toString();
  }

  /** {@code fmt.Sprintf} within a limit on its length. */
  public static String sprintf(
      LongConsumer limit, String format, List<? extends @Nullable Object> values) {
    return new FormatString(limit, format, values).format();
  }
}
