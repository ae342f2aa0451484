package dev.lading.gotemplate.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class NumberLiteralTest {

  @Property
  void of_decimalOfAnyLength_isAllThreeTypes(@ForAll @LongRange(min = 0) long value) {
    for (long part = value; part > 0; part /= 10) {
      assertIsAllThree(part);
    }
    assertIsAllThree(0);
  }

  private static void assertIsAllThree(long value) {
    assertThat(NumberLiteral.of(Long.toString(value)))
        .isEqualTo(new NumberLiteral(Long.toString(value), value, value, (double) value));
  }
}
