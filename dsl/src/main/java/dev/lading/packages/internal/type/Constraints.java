package dev.lading.packages.internal.type;

import com.google.re2j.Pattern;
import dev.lading.packages.values.Length;
import dev.lading.packages.values.Matches;
import dev.lading.packages.values.OneOf;
import dev.lading.packages.values.Range;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an attribute beyond its type. Range, pattern and choice are asked of the scalars
 * of a list or map, the length of the list or map itself.
 */
public record Constraints(
    double min,
    double max,
    int minLength,
    int maxLength,
    @Nullable Pattern pattern,
    List<String> oneOf) {

  /** Nothing is asked. */
  public static final Constraints NONE =
      new Constraints(
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          0,
          Integer.MAX_VALUE,
          null,
          List.of());

  static Constraints of(AnnotatedElement element) {
    Range range = element.getAnnotation(Range.class);
    Length length = element.getAnnotation(Length.class);
    Matches matches = element.getAnnotation(Matches.class);
    OneOf oneOf = element.getAnnotation(OneOf.class);
    return new Constraints(
        range == null ? NONE.min : range.min(),
        range == null ? NONE.max : range.max(),
        length == null ? NONE.minLength : length.min(),
        length == null ? NONE.maxLength : length.max(),
        matches == null ? null : Pattern.compile(matches.value()),
        oneOf == null ? List.of() : List.of(oneOf.value()));
  }

  /** What is asked of the members of a list or map. */
  public Constraints ofMembers() {
    return new Constraints(min, max, NONE.minLength, NONE.maxLength, pattern, oneOf);
  }

  /** What is wrong with a number. */
  Optional<String> number(double value) {
    return value >= min && value <= max
        ? Optional.empty()
        : Optional.of("is not " + number(min, max));
  }

  /** What is wrong with a length. */
  Optional<String> length(int value, String unit) {
    return value >= minLength && value <= maxLength
        ? Optional.empty()
        : Optional.of(
            "has "
                + value
                + " "
                + unit
                + ", "
                + (value < minLength ? "fewer than " + minLength : "more than " + maxLength));
  }

  /** What is wrong with a text, beside its length. */
  Optional<String> text(String value) {
    if (!oneOf.isEmpty() && !oneOf.contains(value)) {
      return Optional.of("is none of " + String.join(", ", oneOf));
    }
    Pattern wanted = pattern;
    return wanted == null || wanted.matches(value)
        ? Optional.empty()
        : Optional.of("does not match " + wanted.pattern());
  }

  /** Whether a number fits. */
  public boolean allows(double value) {
    return number(value).isEmpty();
  }

  /** Whether a text fits, in length too. */
  public boolean allows(String value) {
    int length = value.codePointCount(0, value.length());
    return length(length, "").isEmpty() && text(value).isEmpty();
  }

  /** What is asked in words, empty for nothing. */
  public String describe() {
    StringBuilder words = new StringBuilder();
    String range = number(min, max);
    append(words, range);
    boolean anyLength = minLength > 0 || maxLength < Integer.MAX_VALUE;
    append(
        words,
        anyLength
            ? "length "
                + number(
                    minLength > 0 ? minLength : NONE.min,
                    maxLength < Integer.MAX_VALUE ? maxLength : NONE.max)
            : "");
    append(words, oneOf.isEmpty() ? "" : "one of " + String.join(", ", oneOf));
    Pattern wanted = pattern;
    append(words, wanted == null ? "" : "matches " + wanted.pattern());
    return words.toString();
  }

  private static void append(StringBuilder words, String more) {
    words.append(words.length() > 0 && !more.isEmpty() ? ", " : "").append(more);
  }

  private static String number(double least, double greatest) {
    if (least == NONE.min && greatest == NONE.max) {
      return "";
    }
    return least == NONE.min
        ? "at most " + plain(greatest)
        : greatest == NONE.max
            ? "at least " + plain(least)
            : "from " + plain(least) + " to " + plain(greatest);
  }

  /** A number without the fraction that it does not have. */
  public static Object tidy(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : number;
  }

  private static String plain(double number) {
    return tidy(number).toString();
  }
}
