package dev.lading.gotemplate.internal.format;

/** Go's strconv.FormatFloat. */
public final class FloatFormat {
  private FloatFormat() {}

  public static String format(double value, char verb, int precision) {
    return precision < 0 && verb == 'g' ? Double.toString(value) : String.valueOf(value);
  }
}
