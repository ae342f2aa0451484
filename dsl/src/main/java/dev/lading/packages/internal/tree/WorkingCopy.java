package dev.lading.packages.internal.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changeable maps and lists of a tree of values, and the way back, which keeps origins. */
final class WorkingCopy {

  private final Origin origin;
  private final IdentityHashMap<Object, Origin> origins = new IdentityHashMap<>();

  /**
   * @param origin that of lists that are new
   */
  WorkingCopy(Origin origin) {
    this.origin = origin;
  }

  Map<String, @Nullable Object> of(ValueNode.Table table) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    table.entries().forEach((key, value) -> copy.put(key, value(value)));
    remember(copy, table);
    return copy;
  }

  private Object value(ValueNode node) {
    if (node instanceof ValueNode.Table table) {
      return of(table);
    }
    if (node instanceof ValueNode.Sequence sequence) {
      List<Object> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(value(item)));
      remember(items, sequence);
      return items;
    }
    return node;
  }

  private void remember(Object copy, ValueNode node) {
    Origin known = node.origin();
    if (known != null) {
      origins.put(copy, known);
    }
  }

  ValueNode node(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, ValueNode> entries = new LinkedHashMap<>();
      map.forEach((key, member) -> entries.put((String) key, node(member)));
      return new ValueNode.Table(entries, origins.get(map));
    }
    if (value instanceof List<?> list) {
      List<ValueNode> items = new ArrayList<>();
      list.forEach(item -> items.add(node(item)));
      return new ValueNode.Sequence(items, origins.getOrDefault(list, origin));
    }
    return value instanceof ValueNode.Scalar scalar ? scalar : new ValueNode.Scalar(value, origin);
  }
}
