package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.function.TemplateFunction;
import java.util.List;

/** An operand other than a parenthesised pipeline. */
public sealed interface Operand {
  Node node();

  /** The fields it ends with, the last of which may be a method; none for most. */
  default List<String> fields() {
    return List.of();
  }

  /** Calls the visitor's method for this operand. */
  <R> R accept(Visitor<R> visitor);

  /** {@code .} */
  record Dot(Node node) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dot(this);
    }
  }

  /** {@code nil} */
  record Nil(Node node) implements Literal {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nil(this);
    }

    @Override
    public <R> R accept(LiteralVisitor<R> visitor) {
      return visitor.nil(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(Node node, boolean value) implements Literal {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }

    @Override
    public <R> R accept(LiteralVisitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  /** A number or character constant. */
  record Numeric(Node node, NumberLiteral value) implements Literal {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }

    @Override
    public <R> R accept(LiteralVisitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** A string. */
  record Text(Node node, String value) implements Literal {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }

    @Override
    public <R> R accept(LiteralVisitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** {@code .a.b} */
  record Field(Node node, List<String> fields) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.field(this);
    }
  }

  /** {@code $x} or {@code $x.a.b}. */
  record Variable(Node node, String name, List<String> fields) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.variable(this);
    }
  }

  /** A function's name. */
  record Function(Node node, String name, TemplateFunction function) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.function(this);
    }
  }

  /** A function's name with fields of its result: {@code now.Year}. */
  record FunctionChain(Node node, Function function, List<String> fields) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.functionChain(this);
    }
  }

  /** A literal, which becomes a value only where the type asked for is known. */
  sealed interface Literal extends Operand {

    /** Calls the visitor's method for this literal. */
    <R> R accept(LiteralVisitor<R> visitor);
  }

  /** One method per literal. */
  interface LiteralVisitor<R> {
    R nil(Nil literal);

    R bool(Bool literal);

    R number(Numeric literal);

    R text(Text literal);
  }

  /** One method per operand. */
  interface Visitor<R> {
    R dot(Dot operand);

    R nil(Nil operand);

    R bool(Bool operand);

    R number(Numeric operand);

    R text(Text operand);

    R field(Field operand);

    R variable(Variable operand);

    R function(Function operand);

    R functionChain(FunctionChain operand);
  }
}
