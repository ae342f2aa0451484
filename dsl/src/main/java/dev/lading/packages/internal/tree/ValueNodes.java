package dev.lading.packages.internal.tree;

import dev.lading.problem.LadingException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes trees of values from Java objects and from texts. */
public final class ValueNodes {

  private ValueNodes() {}

  /**
   * A tree of maps with text keys, lists, text, numbers, booleans and null.
   *
   * @throws IllegalArgumentException when it holds anything else
   */
  public static ValueNode.Table table(Map<?, ?> map) {
    Map<String, ValueNode> entries = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("a key must be text, not " + key);
          }
          entries.put(name, of(value));
        });
    return new ValueNode.Table(entries, null);
  }

  /**
   * A tree of any such value.
   *
   * @throws IllegalArgumentException as {@link #table}
   */
  public static ValueNode of(@Nullable Object value) {
    if (value instanceof ValueNode node) {
      return node;
    }
    if (value instanceof Map<?, ?> map) {
      return table(map);
    }
    if (value instanceof Iterable<?> items) {
      List<ValueNode> list = new ArrayList<>();
      items.forEach(item -> list.add(of(item)));
      return new ValueNode.Sequence(list, null);
    }
    return new ValueNode.Scalar(scalar(value), null);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Long || value instanceof Double || value instanceof BigInteger) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float || value instanceof BigDecimal) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    throw new IllegalArgumentException(
        "a value may not be a " + value.getClass().getName() + "; see Values.ofObject");
  }

  /**
   * Reads YAML or JSON; several documents are laid over each other in order.
   *
   * @throws LadingException when the text is malformed or a document is no map
   */
  public static ValueNode.Table read(String text, String source) {
    ValueNode.Table values = ValueNode.Table.EMPTY;
    for (YamlNode document : YamlReader.strict().read(text, source)) {
      if (document instanceof YamlMapping mapping) {
        values = values.plus(table(mapping, new Origin(source, null, mapping.position(), null)));
      } else if (!(document instanceof YamlScalar scalar && scalar.isNull())) {
        throw new LadingException(
            Problem.of("values-no-map", "Values must be a map of names to values")
                .withSource(source)
                .withPosition(document.position()));
      }
    }
    return values;
  }

  private static ValueNode.Table table(YamlMapping mapping, Origin origin) {
    Map<String, ValueNode> entries = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      entries.put(entry.name(), node(entry.value(), origin.source(), entry.key().position()));
    }
    return new ValueNode.Table(entries, origin);
  }

  private static ValueNode node(YamlNode node, String source, @Nullable Position key) {
    Origin origin = new Origin(source, key, node.position(), null);
    if (node instanceof YamlMapping mapping) {
      return table(mapping, origin);
    }
    if (node instanceof YamlSequence sequence) {
      List<ValueNode> items =
          sequence.items().stream().map(item -> node(item, source, null)).toList();
      return new ValueNode.Sequence(items, origin);
    }
    return new ValueNode.Scalar(node.toTree(), origin);
  }
}
