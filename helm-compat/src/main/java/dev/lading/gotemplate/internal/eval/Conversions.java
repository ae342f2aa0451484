package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.internal.syntax.NumberLiteral;
import dev.lading.gotemplate.internal.syntax.Operand;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be given to a parameter of a type: Go's exec.go validateType, and evalArg for literals.
 */
final class Conversions {
  private Conversions() {}

  /**
   * Why a value cannot be an argument; {@code null} when it can. Nil in an interface-typed slot is
   * boxed, no value at all is not.
   */
  static @Nullable String problem(@Nullable Object value, boolean boxed, GoType type) {
    if (value == null) {
      return boxed ? problemOfNilInterface(type) : problemOfNoValue(type);
    }
    if (accepts(type, value)) {
      return null;
    }
    GoType actual = Objects.requireNonNull(GoType.of(value));
    boolean pointsToIt =
        actual.kind() == GoKind.PTR
            && actual.element() != null
            && actual.element().assignableTo(type);
    return pointsToIt ? null : wrongType(type, actual.name());
  }

  /**
   * A value a parameter of that type takes, as the function sees it: a map of a defined type has
   * lost its methods when the parameter's type has no name.
   */
  static @Nullable Object converted(@Nullable Object value, GoType type) {
    if (type.kind() != GoKind.MAP || !(value instanceof GoMap map) || map.goType().equals(type)) {
      return value;
    }
    return type.equals(GoType.DICT) ? map.entries() : GoMap.of(type, map.entries());
  }

  private static boolean accepts(GoType type, Object value) {
    return switch (type.kind()) {
      case INTERFACE -> true;
      case STRING -> value instanceof String;
      case INT -> value instanceof Long;
      case BOOL -> value instanceof Boolean;
      default -> isAny(type) || Objects.requireNonNull(GoType.of(value)).assignableTo(type);
    };
  }

  private static boolean isAny(GoType type) {
    return type.equals(GoType.VALUE);
  }

  private static @Nullable String problemOfNoValue(GoType type) {
    return canBeNil(type) ? null : "invalid value; expected " + type.name();
  }

  private static @Nullable String problemOfNilInterface(GoType type) {
    return type.equals(GoType.ANY) || isAny(type) ? null : wrongType(type, GoType.ANY.name());
  }

  private static String wrongType(GoType expected, String actual) {
    return "wrong type for value; expected " + expected.name() + "; got " + actual;
  }

  static boolean canBeNil(GoType type) {
    return type.kind().isNillable() || isAny(type);
  }

  /** A literal as an argument: its value, or why it cannot be one. */
  record Literal(@Nullable Object value, @Nullable String problem) {
    static Literal of(@Nullable Object value) {
      return new Literal(value, null);
    }

    static Literal wrong(String problem) {
      return new Literal(null, problem);
    }
  }

  /** A literal as an argument of that type. */
  static Literal literal(Operand.Literal operand, GoType type) {
    return operand.accept(new ToType(type));
  }

  private record ToType(GoType type) implements Operand.LiteralVisitor<Literal> {

    @Override
    public Literal nil(Operand.Nil literal) {
      return canBeNil(type)
          ? Literal.of(null)
          : Literal.wrong("cannot assign nil to " + type.name());
    }

    @Override
    public Literal bool(Operand.Bool literal) {
      return type.kind() == GoKind.BOOL || takesAny(type)
          ? Literal.of(literal.value())
          : mismatch(literal, type);
    }

    @Override
    public Literal text(Operand.Text literal) {
      return type.kind() == GoKind.STRING || takesAny(type)
          ? Literal.of(literal.value())
          : mismatch(literal, type);
    }

    @Override
    public Literal number(Operand.Numeric literal) {
      return takesAny(type) ? ideal(literal.value()) : Conversions.number(literal, type);
    }
  }

  private static Literal number(Operand.Numeric operand, GoType type) {
    NumberLiteral number = operand.value();
    GoKind kind = type.kind();
    if (kind.isSigned() && number.integer() != null) {
      return Literal.of(integer(type, number.integer()));
    }
    if (kind.isUnsigned() && number.unsigned() != null) {
      return Literal.of(integer(type, number.unsigned()));
    }
    if (kind.isFloat() && number.real() != null) {
      return Literal.of(number.real());
    }
    return mismatch(operand, type);
  }

  private static Object integer(GoType type, long bits) {
    return type.equals(GoType.INT) ? (Object) bits : GoInteger.of(type, bits);
  }

  /** A number where no type is asked for: Go's idealConstant. */
  static Literal ideal(NumberLiteral number) {
    if (number.isWrittenAsReal()) {
      return Literal.of(number.real());
    }
    return number.integer() == null
        ? Literal.wrong(number.text() + " overflows int")
        : Literal.of(number.integer());
  }

  private static boolean takesAny(GoType type) {
    return type.equals(GoType.ANY) || isAny(type);
  }

  private static Literal mismatch(Operand operand, GoType type) {
    String shown = operand.node().text();
    GoKind kind = type.kind();
    String expected =
        kind == GoKind.BOOL
            ? "bool"
            : kind == GoKind.STRING
                ? "string"
                : kind.isSigned()
                    ? "integer"
                    : kind.isUnsigned() ? "unsigned integer" : kind.isFloat() ? "float" : "";
    return Literal.wrong(
        expected.isEmpty()
            ? "can't handle " + shown + " for arg of type " + type.name()
            : "expected " + expected + "; found " + shown);
  }
}
