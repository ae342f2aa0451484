package dev.lading.testing.internal.golden;

import java.lang.StackWalker.Option;
import org.assertj.core.api.AbstractAssert;

/** Finds the test class an assertion is made in. */
public final class Caller {

  private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

  private Caller() {}

  /** The outermost class around the code that called the assertion. */
  public static Class<?> testClass() {
    return STACK.walk(
        frames ->
            frames
                .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> !isAssertion(type))
                .findFirst()
                .orElseThrow()
                .getNestHost());
  }

  private static boolean isAssertion(Class<?> type) {
    String name = type.getPackageName();
    return AbstractAssert.class.isAssignableFrom(type)
        || name.equals(Caller.class.getPackageName())
        || name.startsWith("org.assertj.")
        || name.startsWith("java.");
  }
}
