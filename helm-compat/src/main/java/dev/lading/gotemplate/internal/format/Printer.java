package dev.lading.gotemplate.internal.format;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Go's fmt: Sprint and Sprintf. */
public final class Printer {
  private Printer() {}

  public static String value(@Nullable Object value) {
    return String.valueOf(value);
  }

  public static String sprint(List<? extends @Nullable Object> values) {
    StringBuilder out = new StringBuilder();
    values.forEach(out::append);
    return out.toString();
  }

  public static String sprintf(
      LongConsumer length, String format, List<? extends @Nullable Object> values) {
    length.accept(format.length());
    return format + sprint(values);
  }
}
