package dev.lading.packages.internal.type;

import dev.lading.packages.internal.tree.Origin;
import dev.lading.packages.internal.tree.ValueNode;
import dev.lading.problem.NearestName;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a tree of values against a type and turns flags' texts into what the type asks for. */
final class Binder {

  private final List<Problem> problems = new ArrayList<>();
  private final SecretWords secrets = new SecretWords();

  List<Problem> problems() {
    return problems;
  }

  /** What must not be repeated. */
  SecretWords secrets() {
    return secrets;
  }

  /** The place of a value in words of the user: {@code hosts[0].name}. */
  static String path(String outer, String key) {
    boolean plain = key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    if (!plain || key.isEmpty()) {
      return outer + "[\"" + key + "\"]";
    }
    return outer.isEmpty() ? key : outer + "." + key;
  }

  Map<String, @Nullable Object> group(Shape.Group group, ValueNode.Table table, String path) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    table
        .entries()
        .forEach(
            (key, value) -> {
              Optional<Attribute> known = group.find(key);
              if (known.isPresent()) {
                tree.put(key, attribute(known.get(), value, path(path, key)));
              } else {
                problems.add(unknown(group, key, value, path));
              }
            });
    for (Attribute attribute : group.attributes()) {
      if (attribute.mandatory() && !table.entries().containsKey(attribute.name())) {
        problems.add(missing(attribute, table, path(path, attribute.name())));
      }
    }
    return tree;
  }

  private static Problem unknown(Shape.Group group, String key, ValueNode value, String path) {
    List<String> names = group.attributes().stream().map(Attribute::name).toList();
    String nearest = NearestName.of(key, names);
    return at(value.origin(), true, "values-unknown", "There is no value \"" + key + "\"")
        .withPath(path(path, key))
        .withHint(
            nearest == null
                ? "there are " + String.join(", ", names)
                : "did you mean " + nearest + "?");
  }

  private static Problem missing(Attribute attribute, ValueNode.Table table, String path) {
    return at(table.origin(), true, "values-required", "A value is required")
        .withPath(path)
        .withHint(
            "it is "
                + attribute.shape().label()
                + (attribute.description().isEmpty() ? "" : ": " + attribute.description()));
  }

  private @Nullable Object attribute(Attribute attribute, ValueNode node, String path) {
    if (node instanceof ValueNode.Scalar scalar && scalar.value() == null) {
      if (!attribute.optional()) {
        problems.add(
            at(node.origin(), false, "values-null", "The value may not be null")
                .withPath(path)
                .withHint("leave it out for the default"));
      }
      return null;
    }
    if (attribute.secret()) {
      secrets.addAll(node.plain());
    }
    return value(
        new Place(path, attribute.secret()), attribute.shape(), attribute.constraints(), node);
  }

  /**
   * Where a value is.
   *
   * @param secret whether messages must not repeat it
   */
  private record Place(String path, boolean secret) {

    Place member(String key) {
      return new Place(Binder.path(path, key), secret);
    }

    Place item(int index) {
      return new Place(path + "[" + index + "]", secret);
    }
  }

  private @Nullable Object value(
      Place place, Shape shape, Constraints constraints, ValueNode node) {
    if (shape instanceof Shape.Free) {
      return node.plain();
    }
    if (shape instanceof Shape.Group group && node instanceof ValueNode.Table table) {
      return group(group, table, place.path());
    }
    if (shape instanceof Shape.Table map && node instanceof ValueNode.Table table) {
      return table(place, map, constraints, table);
    }
    if (shape instanceof Shape.Sequence list && node instanceof ValueNode.Sequence sequence) {
      return sequence(place, list, constraints, sequence);
    }
    Object scalar = node instanceof ValueNode.Scalar leaf ? scalar(shape, leaf) : null;
    if (scalar == null) {
      problems.add(mismatch(place, shape, node));
      return null;
    }
    wrong(shape, constraints, scalar)
        .ifPresent(wrong -> problems.add(broken(place, node, scalar, wrong, shape, constraints)));
    return scalar;
  }

  private Map<String, @Nullable Object> table(
      Place place, Shape.Table shape, Constraints constraints, ValueNode.Table table) {
    length(place, constraints, table, table.entries().size());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    table
        .entries()
        .forEach(
            (key, member) -> {
              boolean removed = member instanceof ValueNode.Scalar leaf && leaf.value() == null;
              if (!removed) {
                tree.put(
                    key, value(place.member(key), shape.value(), constraints.ofMembers(), member));
              }
            });
    return tree;
  }

  private List<@Nullable Object> sequence(
      Place place, Shape.Sequence shape, Constraints constraints, ValueNode.Sequence sequence) {
    length(place, constraints, sequence, sequence.items().size());
    List<@Nullable Object> tree = new ArrayList<>();
    for (ValueNode item : sequence.items()) {
      tree.add(value(place.item(tree.size()), shape.item(), constraints.ofMembers(), item));
    }
    return tree;
  }

  private void length(Place place, Constraints constraints, ValueNode node, int size) {
    constraints
        .length(size, "members")
        .ifPresent(
            wrong ->
                problems.add(
                    at(node.origin(), false, "values-constraint", "The value " + wrong)
                        .withPath(place.path())));
  }

  /** The scalar as the shape has it; null when it does not fit. */
  private static @Nullable Object scalar(Shape shape, ValueNode.Scalar leaf) {
    Object value = leaf.value();
    Origin origin = leaf.origin();
    String flagText = origin == null ? null : origin.flagText();
    if (shape instanceof Shape.Text || shape instanceof Shape.Choice) {
      return flagText != null ? flagText : value instanceof String ? value : null;
    }
    if (shape instanceof Shape.Flag) {
      return value instanceof Boolean ? value : null;
    }
    if (shape instanceof Shape.Whole whole) {
      return whole(whole, value);
    }
    if (shape instanceof Shape.Decimal) {
      return value instanceof Number || flagText == null ? number(value) : parsed(flagText);
    }
    return null;
  }

  private static @Nullable Object whole(Shape.Whole shape, @Nullable Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return whole(shape, number.longValue());
    }
    return value instanceof Long number && number >= shape.least() && number <= shape.greatest()
        ? number
        : null;
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Double || value instanceof Long || value instanceof BigInteger
        ? value
        : null;
  }

  private static @Nullable Object parsed(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static Optional<String> wrong(Shape shape, Constraints constraints, Object value) {
    if (value instanceof String text) {
      if (shape instanceof Shape.Choice choice && !choice.constants().contains(text)) {
        return Optional.of("is none of " + String.join(", ", choice.constants()));
      }
      Optional<String> wrong =
          constraints.length(text.codePointCount(0, text.length()), "characters");
      return wrong.isPresent() ? wrong : constraints.text(text);
    }
    return value instanceof Number number
        ? constraints.number(number.doubleValue())
        : Optional.empty();
  }

  private static Problem broken(
      Place place,
      ValueNode node,
      Object value,
      String wrong,
      Shape shape,
      Constraints constraints) {
    List<String> known =
        shape instanceof Shape.Choice choice ? choice.constants() : constraints.oneOf();
    String nearest = value instanceof String text ? NearestName.of(text, known) : null;
    return at(
            node.origin(),
            false,
            "values-constraint",
            (place.secret() ? "The value" : shown(value)) + " " + wrong)
        .withPath(place.path())
        .withHint(nearest == null || place.secret() ? null : "did you mean " + nearest + "?");
  }

  private static Problem mismatch(Place place, Shape shape, ValueNode node) {
    Object value = node.plain();
    return at(
            node.origin(),
            false,
            "values-type",
            "Expected " + shape.label() + ", found " + found(place, value))
        .withPath(place.path())
        .withHint(
            shape instanceof Shape.Text && value instanceof Number
                ? "put it in quotes to make it text"
                : null);
  }

  private static String found(Place place, @Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map || value instanceof List) {
      return value instanceof Map ? "a map" : "a list";
    }
    String kind =
        value instanceof String ? "text" : value instanceof Boolean ? "a boolean" : "the number";
    return place.secret() ? kind : kind + " " + shown(value);
  }

  private static String shown(Object value) {
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

  private static Problem at(@Nullable Origin origin, boolean key, String code, String message) {
    Problem problem = Problem.of(code, message);
    if (origin == null) {
      return problem;
    }
    Position position = key && origin.key() != null ? origin.key() : origin.value();
    return problem.withSource(origin.source()).withPosition(position);
  }
}
