package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class QuantityPropertiesTest {

  private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P");
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi");

  /** Texts whose amount fits a long and whose decimals survive. */
  @Provide
  Arbitrary<String> quantities() {
    Arbitrary<String> suffix = Arbitraries.of(DECIMAL).edgeCases(edges -> edges.none());
    return Combinators.combine(
            Arbitraries.integers().between(-9000, 9000),
            Arbitraries.of("", ".5", ".25", "."),
            Arbitraries.oneOf(suffix, Arbitraries.of(BINARY)))
        .as((whole, fraction, unit) -> whole + fraction + unit);
  }

  @Property
  void canonical_read_isTheSameAmountAndStays(@ForAll("quantities") String text) {
    Quantity quantity = Quantity.of(text);
    Quantity canonical = Quantity.of(quantity.canonical());
    assertThat(canonical.isSameAmount(quantity)).isTrue();
    boolean binaryWithoutSuffix = text.endsWith("i") && !canonical.text().matches(".*[a-zA-Z]");
    if (!binaryWithoutSuffix) { // 4437.5Ki is 4544000, which read again is decimal: 4544k
      assertThat(canonical.canonical()).isEqualTo(canonical.text());
    }
  }

  @Property
  void amount_decimalSuffix_isExact(
      @ForAll @LongRange(min = -999, max = 999) long number, @ForAll int choice) {
    int power = Math.floorMod(choice, DECIMAL.size());
    BigDecimal expected = BigDecimal.valueOf(number).scaleByPowerOfTen((power - 3) * 3);
    assertThat(Quantity.of(number + DECIMAL.get(power)).amount()).isEqualByComparingTo(expected);
  }

  @Property
  void amount_binarySuffix_isExact(
      @ForAll @LongRange(min = -999, max = 999) long number, @ForAll int choice) {
    int power = Math.floorMod(choice, BINARY.size());
    BigInteger expected = BigInteger.valueOf(number).multiply(BigInteger.TWO.pow(10 * power));
    assertThat(Quantity.of(number + BINARY.get(power)).amount())
        .isEqualByComparingTo(new BigDecimal(expected));
  }

  @Property
  void compareTo_agreesWithExactArithmetic(
      @ForAll("quantities") String left, @ForAll("quantities") String right) {
    Quantity a = Quantity.of(left);
    Quantity b = Quantity.of(right);
    int exact = a.amount().compareTo(b.amount());
    if (exact != 0) {
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(exact));
    } else {
      assertThat(a.isSameAmount(b)).isTrue();
      assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }
  }

  @Property
  void amount_tooSmall_isRoundedAwayFromZero(@ForAll @LongRange(min = 1, max = 999_999) long tiny) {
    BigDecimal exact = BigDecimal.valueOf(tiny, 12);
    Quantity quantity = Quantity.of(exact.toPlainString());
    assertThat(quantity.amount()).isEqualByComparingTo(exact.setScale(9, RoundingMode.UP));
  }
}
