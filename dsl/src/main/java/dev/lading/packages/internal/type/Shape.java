package dev.lading.packages.internal.type;

import java.util.List;
import java.util.Optional;

/** What kind of value an attribute has. */
public sealed interface Shape {

  /** What to call it in messages: {@code a whole number}. */
  String label();

  /** Text, or a Java type that is text in YAML. */
  record Text() implements Shape {
    @Override
    public String label() {
      return "text";
    }
  }

  /** A whole number, within the bounds of its Java type. */
  record Whole(long least, long greatest) implements Shape {
    @Override
    public String label() {
      return "a whole number";
    }
  }

  /** A number. */
  record Decimal() implements Shape {
    @Override
    public String label() {
      return "a number";
    }
  }

  /** A boolean. */
  record Flag() implements Shape {
    @Override
    public String label() {
      return "true or false";
    }
  }

  /** One of the constants of an enum. */
  record Choice(List<String> constants) implements Shape {
    @Override
    public String label() {
      return "one of " + String.join(", ", constants);
    }
  }

  /** A list. */
  record Sequence(Shape item) implements Shape {
    @Override
    public String label() {
      return "a list";
    }
  }

  /** A map whose keys are the user's. */
  record Table(Shape value) implements Shape {
    @Override
    public String label() {
      return "a map";
    }
  }

  /** A map whose keys are attributes: a values type. */
  record Group(String description, List<Attribute> attributes) implements Shape {
    @Override
    public String label() {
      return "a map";
    }

    /** The attribute with a name. */
    public Optional<Attribute> find(String name) {
      return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
    }
  }

  /** Anything. */
  record Free() implements Shape {
    @Override
    public String label() {
      return "anything";
    }
  }
}
