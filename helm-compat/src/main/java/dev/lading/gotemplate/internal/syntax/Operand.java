package dev.lading.gotemplate.internal.syntax;

import java.util.List;

/** An operand other than a parenthesised pipeline. */
public sealed interface Operand {
  Node node();

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
  record Nil(Node node) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nil(this);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(Node node, boolean value) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  /** A number or character constant. */
  record Numeric(Node node, NumberLiteral value) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** A string. */
  record Text(Node node, String value) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** {@code .a.b} */
  record Field(Node node, List<String> names) implements Operand {
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
  record Function(Node node, String name) implements Operand {
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
