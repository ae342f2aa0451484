package dev.lading.testing.junit;

import static dev.lading.testing.ManifestAssertions.assertThatText;

import org.junit.jupiter.api.Test;

/** A class beside whose golden file there is one more; {@link ManifestExtensionTest} runs it. */
@ManifestTests
class OrphanedCase {

  @Test
  void text_isTheRecordedOne() {
    assertThatText("used\n").matchesGolden("used.txt");
  }
}
