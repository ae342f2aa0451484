package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0Gi, 0",
    "-0, 0",
    "1, 1",
    "1.0, 1",
    "+1, 1",
    "1.5, 1500m",
    "0.5, 500m",
    ".5, 500m",
    "5., 5",
    "1000, 1k",
    "1500, 1500",
    "1024, 1024",
    "100m, 100m",
    "1000m, 1",
    "0.0000000001, 1n",
    "1Ki, 1Ki",
    "1024Ki, 1Mi",
    "1536Mi, 1536Mi",
    "1.5Gi, 1536Mi",
    "0.5Ki, 512",
    "1000Ki, 1000Ki",
    "1e3, 1e3",
    "1E3, 1e3",
    "12e3, 12e3",
    "1e2, 100",
    "1.5e-3, 1500e-6",
    "1E, 1E",
    "-1.5, -1500m",
    "1.1Mi, 1153433600m",
    "0.1Ki, 102400m",
    "007, 7",
    "10Ei, 9223372036854775807",
    "10E, 10E",
    "1000E, 1e21",
    "18446744073709551616, 18446744073709551616",
    "-8.5Ei, -9223372036854775807",
    "1e+3, 1e3",
    "-0.5Ki, -512",
  })
  void canonical_asTheApiServerPrints(String text, String canonical) {
    assertThat(Quantity.of(text).canonical()).isEqualTo(canonical);
    assertThat(Quantity.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "m",
        "1 Gi",
        " 1",
        "1Gib",
        "1ki",
        "1i",
        "1K",
        "1e",
        "1e1.5",
        "--1",
        "1.2.3",
        "0x10",
        "1,5",
        "Ki",
        "1 ",
        "1e+",
        "1Zi",
        "1e\u0663",
        "1e1000"
      })
  void of_notAQuantity_isRefused(String text) {
    assertThatThrownBy(() -> Quantity.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void of_hugeExponent_isRefusedQuickly() {
    assertThatThrownBy(() -> Quantity.of("1e999999999"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
