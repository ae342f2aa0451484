package dev.lading.gotemplate;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.internal.format.FloatFormat;
import dev.lading.gotemplate.internal.format.Printer;
import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.run.TemplateLimitException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Go's fmt and strconv for functions: the same code that prints template values. */
public final class GoFormat {
  private GoFormat() {}

  /**
   * {@code fmt.Sprintf("%v", value)}.
   *
   * @throws FunctionException for a value that holds itself
   */
  public static String value(@Nullable Object value) {
    return value instanceof String text ? text : Printer.value(value);
  }

  /**
   * {@code fmt.Sprint(values...)}: spaces between operands when neither is a string.
   *
   * @throws FunctionException for a value that holds itself
   */
  public static String sprint(List<? extends @Nullable Object> values) {
    return Printer.sprint(values);
  }

  /**
   * {@code fmt.Sprintf(format, values...)}, within the string length the run allows.
   *
   * @throws FunctionException for a value that holds itself
   * @throws TemplateLimitException when the result would be too long
   */
  public static String sprintf(
      CallContext call, String format, List<? extends @Nullable Object> values) {
    return Printer.sprintf(call::requireStringLength, format, values);
  }

  /** {@code strconv.Quote}. */
  public static String quote(String text) {
    return Quoting.quote(text);
  }

  /**
   * {@code strconv.FormatFloat(value, verb, precision, 64)}.
   *
   * @param verb e, E, f, g or G
   * @param precision digits, or -1 for the fewest that read back as the same number
   */
  public static String formatFloat(double value, char verb, int precision) {
    return FloatFormat.format(value, verb, precision);
  }
}
