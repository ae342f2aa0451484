package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectReader;
import dev.lading.model.io.ObjectWriter;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a resource, such as {@code 100m} CPU or {@code 1Gi} memory: a decimal number with an
 * optional suffix, in the grammar of apimachinery's {@code resource.Quantity}.
 *
 * <p>Manifests keep the text as written, so two quantities are equal when they are written alike;
 * {@link #compareTo} and {@link #isSameAmount} compare amounts exactly, {@link #canonical} prints
 * the form the API server stores.
 */
public final class Quantity implements Comparable<Quantity> {

  private static final Quantity ZERO = new Quantity("0", null);

  private final String text;
  private final @Nullable Number number;

  private Quantity(String text, @Nullable Number number) {
    this.text = text;
    this.number = number;
  }

  /**
   * Takes text such as {@code 1.5Gi}.
   *
   * @throws IllegalArgumentException when it is no quantity
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Quantity of(String text) {
    Objects.requireNonNull(text, "text");
    QuantityText.parse(text);
    return new Quantity(text, null);
  }

  /** A whole number, written as text. */
  public static Quantity of(long amount) {
    return new Quantity(Long.toString(amount), null);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Quantity ofNumber(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return new Quantity(number.toString(), number.longValue());
    }
    double value = number.doubleValue();
    String text = BigDecimal.valueOf(value).toPlainString();
    QuantityText.parse(text);
    return new Quantity(text, value);
  }

  /** The current value of {@code in}, a text or a bare number; a problem there if it is neither. */
  public static Quantity read(ObjectReader in) {
    return switch (in.peek()) {
      case INTEGER -> ofNumber(in.int64());
      case DECIMAL -> ofNumber(in.decimal());
      case OBJECT, LIST, TEXT, BOOL, NULL -> readText(in);
    };
  }

  private static Quantity readText(ObjectReader in) {
    String text = in.text();
    try {
      return of(text);
    } catch (IllegalArgumentException e) {
      in.invalid(text, "a quantity such as 100m or 1Gi");
      return ZERO;
    }
  }

  /** Writes what was given: a text, or a bare number if one was read. */
  public void writeTo(ObjectWriter out) {
    if (number == null) {
      out.text(text);
    } else if (number instanceof Long whole) {
      out.integer(whole);
    } else {
      out.decimal(number.doubleValue());
    }
  }

  /** The amount, exactly; at most nine decimals, as the API server rounds. */
  public BigDecimal amount() {
    return QuantityText.parse(text).amount();
  }

  /**
   * The form the API server stores: {@code 1500m} for {@code 1.5}, {@code 1Gi} for {@code 1024Mi}.
   */
  public String canonical() {
    return QuantityText.parse(text).canonical();
  }

  /** Whether the amounts are the same, however they are written. */
  public boolean isSameAmount(Quantity other) {
    return amount().compareTo(other.amount()) == 0;
  }

  /** The text as given. */
  public String text() {
    return text;
  }

  @JsonValue
  Object jsonValue() {
    return number == null ? (Object) text : number;
  }

  /** Smaller amounts first; the same amount written differently in text order. */
  @Override
  public int compareTo(Quantity other) {
    int byAmount = amount().compareTo(other.amount());
    if (byAmount != 0) {
      return byAmount;
    }
    int byText = text.compareTo(other.text);
    return byText != 0 ? byText : Boolean.compare(number != null, other.number != null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity that
        && text.equals(that.text)
        && Objects.equals(number, that.number);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
