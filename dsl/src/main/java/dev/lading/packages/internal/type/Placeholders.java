package dev.lading.packages.internal.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values for attributes that have no default, put in to see the defaults of the others. */
final class Placeholders {

  private static final List<String> TEXTS = List.of("x", "xxxxxxxx", "1", "1Gi", "x.example", "");

  private Placeholders() {}

  static Map<String, @Nullable Object> of(Shape.Group group) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Attribute attribute : group.attributes()) {
      if (attribute.mandatory()) {
        values.put(attribute.name(), of(attribute));
      }
    }
    return values;
  }

  private static @Nullable Object of(Attribute attribute) {
    Shape shape = attribute.shape();
    if (shape instanceof Shape.Group group) {
      return of(group);
    }
    if (shape instanceof Shape.Choice choice) {
      return choice.constants().get(0);
    }
    if (shape instanceof Shape.Flag) {
      return false;
    }
    Constraints asked = attribute.constraints();
    if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
      double number = Math.min(Math.max(1, asked.min()), asked.max());
      return Constraints.tidy(number);
    }
    return Stream.of(attribute.examples(), asked.oneOf(), TEXTS)
        .flatMap(List::stream)
        .filter(asked::allows)
        .findFirst()
        .orElse("x");
  }

  /** The tree without what was put in. */
  static Map<String, @Nullable Object> without(Shape.Group group, Map<?, ?> tree) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    for (Attribute attribute : group.attributes()) {
      Object value = tree.get(attribute.name());
      if (attribute.mandatory()
          && attribute.shape() instanceof Shape.Group inner
          && value instanceof Map<?, ?> map) {
        rest.put(attribute.name(), without(inner, map));
      } else if (!attribute.mandatory()) {
        rest.put(attribute.name(), value);
      }
    }
    return rest;
  }
}
