package dev.lading.patch.internal.merge;

import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.schema.MergeSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges lists whose items are told apart by keys (kyaml {@code walk/associative_sequence.go}).
 *
 * <p>Lists in which every item has its one key, and has it alone, are merged through a table. All
 * others go the way kyaml goes, element by element over growing lists, because there every oddity
 * of a missing or repeated key is visible in the result.
 */
final class ListMerge {

  private final KustomizeMerge walker;

  ListMerge(KustomizeMerge walker) {
    this.walker = walker;
  }

  @Nullable Node merge(@Nullable Node oldDest, @Nullable Node patch, MergeSchema schema) {
    Node dest = visit(oldDest, patch);
    if (dest == null) {
      return null;
    }
    List<String> keys = KustomizeMerge.keysOf(schema);
    if (keys.size() == 1 && !keys.get(0).isEmpty()) {
      Map<String, Node> destItems = byKey(dest, keys.get(0));
      Map<String, Node> patchItems = byKey(patch, keys.get(0));
      if (destItems != null && patchItems != null) {
        return mergeDistinct(destItems, patchItems, schema.items());
      }
    }
    return mergeOneByOne(dest, patch, keys, schema.items());
  }

  private static @Nullable Node visit(@Nullable Node dest, @Nullable Node patch) {
    if (Node.isMissing(dest)) {
      return patch;
    }
    if (patch != null && patch.isNull()) {
      return null;
    }
    return KustomizeMerge.resultOf(Directive.of(patch), dest, patch);
  }

  /** The items by their key; null when one has none or two have the same. */
  private static @Nullable Map<String, Node> byKey(@Nullable Node list, String key) {
    if (list == null) {
      return Map.of();
    }
    Map<String, Node> items = new LinkedHashMap<>(list.content().size() * 2);
    for (Node item : list.content()) {
      Node value = item.isMapping() ? item.get(key) : null;
      if (value == null
          || Node.isEmpty(value)
          || value.text().isEmpty()
          || items.put(value.text(), item) != null) {
        return null;
      }
    }
    return items;
  }

  private Node mergeDistinct(
      Map<String, Node> dest, Map<String, Node> patch, @Nullable MergeSchema schema) {
    List<Node> items = new ArrayList<>(dest.size() + patch.size());
    Set<String> order = new LinkedHashSet<>(patch.keySet());
    order.addAll(dest.keySet());
    for (String key : order) {
      Node old = dest.get(key);
      Node merged = walker.walk(old, patch.get(key), schema);
      if (!Node.isEmptyMapping(merged) && merged != null) {
        items.add(old != null ? old : merged);
      }
    }
    Node list = Node.sequence();
    list.setItems(items);
    return list;
  }

  private @Nullable Node mergeOneByOne(
      Node dest, @Nullable Node patch, List<String> keys, @Nullable MergeSchema schema) {
    List<List<String>> all = valuesOf(dest, patch, keys);
    if (keys.size() > 1) {
      KeyValues.unite(all);
    }
    Node merged = Node.sequence();
    List<String> validKeys = keys;
    for (List<String> values : all) {
      KeyValues valid = KeyValues.valid(all, values, keys);
      validKeys = valid.keys();
      mergeItem(dest, patch, valid, schema, merged);
    }
    if (all.isEmpty()) {
      return dest.isNull() ? null : dest;
    }
    for (Node item : List.copyOf(dest.content())) {
      appendRemaining(merged, item, validKeys);
    }
    return merged;
  }

  private void mergeItem(
      Node dest, @Nullable Node patch, KeyValues valid, @Nullable MergeSchema schema, Node merged) {
    Node item =
        walker.walk(
            valid.own().findIn(dest), patch == null ? null : valid.own().findIn(patch), schema);
    if (Node.isEmptyMapping(item) || item == null) {
      valid.removeFrom(dest);
      return;
    }
    for (int i = 0; i < valid.keys().size(); i++) {
      String value = valid.values().get(i);
      String key = valid.keys().get(i);
      boolean lacksKey = !item.isMapping() || item.get(key) == null;
      if (lacksKey && !value.isEmpty()) {
        setKey(item, key, value);
      }
    }
    valid.putInto(merged, item);
  }

  private static void setKey(Node item, String key, String value) {
    if (key.isEmpty()) {
      item.setScalar(Node.scalar(value));
    } else {
      item.setField(key, Node.scalar(value));
    }
  }

  private static void appendRemaining(Node merged, Node item, List<String> keys) {
    if (keys.get(0).isEmpty()) {
      new KeyValues(keys, List.of(item.text())).putInto(merged, item);
      return;
    }
    List<String> values = new ArrayList<>();
    for (String key : keys) {
      Node value = Nodes.field(item, key);
      if (value == null) {
        merged.append(item);
      } else {
        values.add(value.text());
      }
    }
    KeyValues own = new KeyValues(keys, values);
    if (keys.size() > 1) {
      own.removeFrom(merged);
    }
    own.putInto(merged, item);
  }

  /** The key values of all items, those of the patch first, each once. */
  private static List<List<String>> valuesOf(Node dest, @Nullable Node patch, List<String> keys) {
    Set<List<String>> values = new LinkedHashSet<>();
    List<Node> items = new ArrayList<>(patch == null ? List.of() : patch.content());
    items.addAll(dest.content());
    for (Node item : items) {
      values.add(keys.get(0).isEmpty() ? List.of(item.text()) : valuesOf(item, keys));
    }
    return new ArrayList<>(values);
  }

  private static List<String> valuesOf(Node item, List<String> keys) {
    List<String> values = new ArrayList<>(keys.size());
    for (String key : keys) {
      Node value = item.isMapping() ? item.get(key) : null;
      values.add(value == null || Node.isEmpty(value) ? "" : value.text());
    }
    return Collections.unmodifiableList(values);
  }
}
