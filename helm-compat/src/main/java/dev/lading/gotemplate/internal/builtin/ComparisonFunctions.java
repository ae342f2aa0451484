package dev.lading.gotemplate.internal.builtin;

import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.VALUE;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.format.Printer;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * eq, ne, lt, le, gt, ge under Go's rules: like kinds only, except that signed and unsigned
 * integers mix.
 */
final class ComparisonFunctions {
  static final FunctionFamily FAMILY =
      FunctionFamily.onDemand(
          "comparison",
          new LinkedHashSet<>(List.of("eq", "ne", "lt", "le", "gt", "ge")),
          ComparisonFunctions::find);

  /** What Go compares alike. */
  private enum Sort {
    NONE,
    BOOL,
    INT,
    UINT,
    FLOAT,
    STRING;

    static Sort of(@Nullable Object value) {
      if (value instanceof String) {
        return STRING;
      }
      GoKind kind = GoValues.kindOf(value);
      if (kind.isSigned()) {
        return INT;
      }
      if (kind.isUnsigned()) {
        return UINT;
      }
      return kind.isFloat() ? FLOAT : kind == GoKind.BOOL ? BOOL : NONE;
    }

    boolean isInteger() {
      return this == INT || this == UINT;
    }
  }

  private ComparisonFunctions() {}

  private static TemplateFunction find(String name) {
    return switch (name) {
      case "eq" ->
          TemplateFunction.named(name)
              .takesMany(VALUE, VALUE)
              .gives(BOOL)
              .does("Whether the first argument equals any other.", (call, a) -> isAnyEqual(a));
      case "ne" ->
          two(name)
              .does("Whether two values differ.", (call, a) -> !isEqual(a.value(0), a.value(1)));
      case "lt" ->
          two(name).does("Whether the first is less.", (call, a) -> isLess(a.value(0), a.value(1)));
      case "le" -> two(name).does("Whether the first is less or equal.", (call, a) -> isAtMost(a));
      case "gt" -> two(name).does("Whether the first is greater.", (call, a) -> !isAtMost(a));
      case "ge" ->
          two(name)
              .does(
                  "Whether the first is greater or equal.",
                  (call, a) -> !isLess(a.value(0), a.value(1)));
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }

  private static TemplateFunction.Declaration two(String name) {
    return TemplateFunction.named(name).takes(VALUE, VALUE).gives(BOOL);
  }

  private static boolean isAnyEqual(Arguments arguments) {
    if (arguments.size() < 2) {
      throw new FunctionException("missing argument for comparison");
    }
    for (int i = 1; i < arguments.size(); i++) {
      if (isEqual(arguments.value(0), arguments.value(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEqual(@Nullable Object left, @Nullable Object right) {
    Sort sort = Sort.of(left);
    Sort other = Sort.of(right);
    if (sort != other) {
      if (sort.isInteger() && other.isInteger()) {
        return bits(left) >= 0 && bits(left) == bits(right);
      }
      if (left != null && right != null) {
        throw incompatible(left, right);
      }
      return false;
    }
    return switch (sort) {
      case NONE -> isSame(left, right);
      case FLOAT -> real(left) == real(right);
      case INT, UINT -> bits(left) == bits(right);
      case BOOL, STRING -> Objects.equals(left, right);
    };
  }

  private static FunctionException incompatible(Object left, Object right) {
    return new FunctionException(
        "incompatible types for comparison: "
            + GoValues.typeName(left)
            + " and "
            + GoValues.typeName(right));
  }

  private static boolean isSame(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (GoValues.kindOf(left) != GoValues.kindOf(right)) {
      throw new FunctionException(
          "non-comparable types "
              + text(left)
              + ": "
              + GoValues.typeName(left)
              + ", "
              + GoValues.typeName(right)
              + ": "
              + Printer.value(right));
    }
    if (right instanceof Map<?, ?> || right instanceof List<?> || right instanceof GoBytes) {
      throw new FunctionException(
          "non-comparable type " + text(right) + ": " + GoValues.typeName(right));
    }
    return left.equals(right);
  }

  private static String text(Object value) {
    return Printer.sprintf(length -> {}, "%s", List.of(value));
  }

  private static boolean isLess(@Nullable Object left, @Nullable Object right) {
    Sort sort = basic(left);
    Sort other = basic(right);
    if (sort != other) {
      if (sort.isInteger() && other.isInteger()) {
        return sort == Sort.INT
            ? bits(left) < 0 || Long.compareUnsigned(bits(left), bits(right)) < 0
            : bits(right) >= 0 && Long.compareUnsigned(bits(left), bits(right)) < 0;
      }
      throw incompatible(Objects.requireNonNull(left), Objects.requireNonNull(right));
    }
    return switch (sort) {
      case NONE, BOOL -> throw invalid();
      case FLOAT -> real(left) < real(right);
      case INT -> bits(left) < bits(right);
      case UINT -> Long.compareUnsigned(bits(left), bits(right)) < 0;
      case STRING ->
          GoStrings.compare(
                  (String) Objects.requireNonNull(left), (String) Objects.requireNonNull(right))
              < 0;
    };
  }

  private static Sort basic(@Nullable Object value) {
    Sort sort = Sort.of(value);
    if (sort == Sort.NONE) {
      throw invalid();
    }
    return sort;
  }

  private static FunctionException invalid() {
    return new FunctionException("invalid type for comparison");
  }

  private static boolean isAtMost(Arguments arguments) {
    Object left = arguments.value(0);
    Object right = arguments.value(1);
    return isLess(left, right) || isEqual(left, right);
  }

  private static long bits(@Nullable Object value) {
    return value instanceof Long number
        ? number
        : ((GoInteger) Objects.requireNonNull(value)).longValue();
  }

  private static double real(@Nullable Object value) {
    return (Double) Objects.requireNonNull(value);
  }
}
