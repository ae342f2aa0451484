package dev.lading.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lading.model.Quantity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** Any text is a quantity with a canonical form that means the same, or is refused. */
@Tag("fuzz")
class QuantityFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void quantity(byte[] data) {
    Quantity read;
    try {
      read = Quantity.of(new String(data, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException refused) {
      return;
    }
    Quantity canonical = Quantity.of(read.canonical());
    assertThat(canonical.canonical()).isEqualTo(read.canonical());
  }
}
