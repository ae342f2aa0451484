package dev.lading.gotemplate.internal.builtin;

import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.TemplateFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All functions a template has without being given any. */
public final class Builtins {
  private static final FunctionRegistry ALL =
      FunctionRegistry.of(
          LogicFunctions.FAMILY,
          ComparisonFunctions.FAMILY,
          CollectionFunctions.FAMILY,
          PrintFunctions.FAMILY,
          EscapeFunctions.FAMILY);

  private Builtins() {}

  /** The builtin of that name, if there is one. */
  public static @Nullable TemplateFunction find(String name) {
    return ALL.find(name);
  }

  /**
   * Whether it is the builtin {@code and}, which the evaluator ends at the first false argument.
   */
  @SuppressWarnings(
      "ReferenceEquality") // a function of that name that replaces the builtin is called like any
  // other
  public static boolean isAnd(TemplateFunction function) {
    return function == LogicFunctions.AND;
  }

  /** Whether it is the builtin {@code call}. */
  @SuppressWarnings(
      "ReferenceEquality") // a function of that name that replaces the builtin is called like any
  // other
  public static boolean isCall(TemplateFunction function) {
    return function == LogicFunctions.CALL;
  }

  /** The builtin {@code call} of what is written so. */
  public static TemplateFunction call(Supplier<String> written) {
    return LogicFunctions.call(written);
  }

  /**
   * Whether it is the builtin {@code len}, which tells a nil in an interface-typed slot from no
   * value.
   */
  @SuppressWarnings(
      "ReferenceEquality") // a function of that name that replaces the builtin is called like any
  // other
  public static boolean isLen(TemplateFunction function) {
    return function == CollectionFunctions.LEN;
  }

  /** Whether it is the builtin {@code or}, which the evaluator ends at the first true argument. */
  @SuppressWarnings(
      "ReferenceEquality") // a function of that name that replaces the builtin is called like any
  // other
  public static boolean isOr(TemplateFunction function) {
    return function == LogicFunctions.OR;
  }
}
