package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.internal.eval.Conversions.Literal;
import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.internal.syntax.Operand;
import dev.lading.gotemplate.value.GoType;
import java.util.Optional;
import java.util.function.Function;

/** A literal operand, which becomes a value only where the type asked for is known. */
interface LiteralArgument {
  Node node();

  Literal as(GoType type);

  /** The operand as a literal; empty when it is evaluated. */
  static Optional<LiteralArgument> of(Operand operand) {
    return operand.accept(new LiteralVisitor());
  }

  /** A literal and how it converts. */
  record Converted(Node node, Function<GoType, Literal> conversion) implements LiteralArgument {
    @Override
    public Literal as(GoType type) {
      return conversion.apply(type);
    }
  }

  /** Tells literals from what is evaluated. */
  final class LiteralVisitor implements Operand.Visitor<Optional<LiteralArgument>> {
    private static Optional<LiteralArgument> literal(
        Operand operand, Function<GoType, Literal> conversion) {
      return Optional.of(new Converted(operand.node(), conversion));
    }

    @Override
    public Optional<LiteralArgument> nil(Operand.Nil operand) {
      return literal(operand, Conversions::nil);
    }

    @Override
    public Optional<LiteralArgument> bool(Operand.Bool operand) {
      return literal(operand, type -> Conversions.bool(operand, type));
    }

    @Override
    public Optional<LiteralArgument> number(Operand.Numeric operand) {
      return literal(operand, type -> Conversions.number(operand, type));
    }

    @Override
    public Optional<LiteralArgument> text(Operand.Text operand) {
      return literal(operand, type -> Conversions.text(operand, type));
    }

    @Override
    public Optional<LiteralArgument> dot(Operand.Dot operand) {
      return Optional.empty();
    }

    @Override
    public Optional<LiteralArgument> field(Operand.Field operand) {
      return Optional.empty();
    }

    @Override
    public Optional<LiteralArgument> variable(Operand.Variable operand) {
      return Optional.empty();
    }

    @Override
    public Optional<LiteralArgument> function(Operand.Function operand) {
      return Optional.empty();
    }

    @Override
    public Optional<LiteralArgument> functionChain(Operand.FunctionChain operand) {
      return Optional.empty();
    }
  }
}
