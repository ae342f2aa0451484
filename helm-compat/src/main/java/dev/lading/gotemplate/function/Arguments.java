package dev.lading.gotemplate.function;

import dev.lading.gotemplate.value.GoInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, checked against the function's {@link Signature} already: the typed
 * accessors below never fail for the parameter type they are named after.
 *
 * <p>A nil given to a slice, map, interface or pointer parameter arrives as {@code null}; other
 * parameters never see one.
 */
public final class Arguments {
  private static final @Nullable Object[] NONE = new Object[0];

  private final @Nullable Object receiver;
  private final @Nullable Object[] values;

  private Arguments(@Nullable Object receiver, @Nullable Object[] values) {
    this.receiver = receiver;
    this.values = values;
  }

  /** Arguments of a function. The array is not copied. */
  public static Arguments of(@Nullable Object... values) {
    return new Arguments(null, values);
  }

  /** Arguments of a method. The array is not copied. */
  public static Arguments ofMethod(Object receiver, @Nullable Object... values) {
    return new Arguments(receiver, values);
  }

  /** No arguments. */
  public static Arguments none() {
    return new Arguments(null, NONE);
  }

  /** The value whose method is called; {@code null} in a function. */
  public @Nullable Object receiver() {
    return receiver;
  }

  /** How many arguments there are. */
  public int size() {
    return values.length;
  }

  /** Any argument as it is. */
  public @Nullable Object value(int index) {
    return values[index];
  }

  /** A {@code string} parameter. */
  public String string(int index) {
    return (String) nonNull(index);
  }

  /** A {@code bool} parameter. */
  public boolean bool(int index) {
    return (Boolean) nonNull(index);
  }

  /** A parameter of any integer type. */
  public long integer(int index) {
    Object value = nonNull(index);
    return value instanceof Long number ? number : ((GoInteger) value).longValue();
  }

  /**
   * An {@code int} parameter cut to the range of a Java int, for lengths and counts that no Java
   * object can exceed anyway.
   */
  public int size(int index) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(index)));
  }

  /** A {@code float64} parameter. */
  public double float64(int index) {
    return (Double) nonNull(index);
  }

  /** A slice parameter; a nil slice is an empty list. */
  @SuppressWarnings("unchecked") // the signature was checked: only lists of Go values arrive here
  public List<@Nullable Object> list(int index) {
    Object value = values[index];
    return value == null ? List.of() : (List<@Nullable Object>) value;
  }

  /** A {@code []string} parameter; a nil slice is an empty list. */
  @SuppressWarnings("unchecked") // the signature was checked: a []string holds strings only
  public List<String> strings(int index) {
    Object value = values[index];
    return value == null ? List.of() : (List<String>) value;
  }

  /** A map parameter; {@code null} for a nil map, which Go lets one read but not write. */
  @SuppressWarnings(
      "unchecked") // the signature was checked: only string-keyed maps of Go values arrive here
  public @Nullable Map<String, @Nullable Object> map(int index) {
    return (Map<String, @Nullable Object>) values[index];
  }

  /** The variadic arguments from an index on, as an unmodifiable view. */
  public List<@Nullable Object> from(int index) {
    return Collections.unmodifiableList(Arrays.asList(values).subList(index, values.length));
  }

  private Object nonNull(int index) {
    Object value = values[index];
    if (value == null) {
      throw new IllegalArgumentException("argument " + index + " is nil");
    }
    return value;
  }
}
