package dev.lading.testing;

import dev.lading.testing.internal.golden.Caller;
import dev.lading.testing.internal.golden.GoldenFile;
import dev.lading.testing.internal.golden.TextDifference;
import org.assertj.core.api.AbstractStringAssert;

/** Assertions about a text: those of AssertJ, and golden files. */
public final class TextAssert extends AbstractStringAssert<TextAssert> {

  TextAssert(String actual) {
    super(actual, TextAssert.class);
  }

  /** That the text is the one of a golden file; see {@link ManifestsAssert#matchesGolden}. */
  public TextAssert matchesGolden(String name) {
    return matchesGolden(Caller.testClass(), name);
  }

  /** As {@link #matchesGolden(String)}, with a file of this test class. */
  public TextAssert matchesGolden(Class<?> testClass, String name) {
    String problem = GoldenFile.of(testClass, name).check(actual, TextDifference::of);
    if (!problem.isEmpty()) {
      throw Failures.of(info, problem);
    }
    return this;
  }
}
