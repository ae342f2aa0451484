package dev.lading.patch.internal.merge;

import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that pick an item of a merged list, by the keys they belong to. A value is empty where an
 * item lacks the key.
 */
record KeyValues(List<String> keys, List<String> values) {

  /** Without the keys that no item of the lists has. */
  static KeyValues valid(List<List<String>> all, List<String> values, List<String> keys) {
    Set<String> used = new LinkedHashSet<>();
    for (List<String> item : all) {
      for (int i = 0; i < item.size(); i++) {
        if (!item.get(i).isEmpty()) {
          used.add(keys.get(i));
        }
      }
    }
    if (used.isEmpty()) {
      return new KeyValues(keys, values);
    }
    List<String> validValues = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty() || used.contains(keys.get(i))) {
        validValues.add(values.get(i));
      }
    }
    return new KeyValues(keys.stream().filter(used::contains).toList(), validValues);
  }

  /** Without the keys that these values leave open. */
  KeyValues own() {
    return valid(List.of(values), values, keys);
  }

  /** Gives items that agree where both have a value the values of both. */
  static void unite(List<List<String>> all) {
    for (int i = 0; i < all.size(); i++) {
      List<String> first = all.get(i);
      for (int j = 0; j < all.size(); j++) {
        List<String> united = united(first, all.get(j));
        if (united != null) {
          all.set(i, united);
          all.set(j, united);
        }
      }
    }
  }

  private static @Nullable List<String> united(List<String> first, List<String> second) {
    boolean common = false;
    List<String> united = new ArrayList<>(first.size());
    for (int i = 0; i < first.size(); i++) {
      String a = first.get(i);
      String b = second.get(i);
      if (a.equals(b)) {
        common = true;
        united.add(a);
      } else if (!a.isEmpty() && !b.isEmpty()) {
        return null;
      } else {
        united.add(a.isEmpty() ? b : a);
      }
    }
    return common ? united : null;
  }

  /** The first item with these values. */
  @Nullable Node findIn(Node list) {
    for (Node item : list.content()) {
      if (keys.get(0).isEmpty()) {
        if (item.text().equals(values.get(0))) {
          return item;
        }
      } else if (item.isMapping() && hasExactly(item)) {
        return item;
      }
    }
    return null;
  }

  private boolean hasExactly(Node item) {
    for (int i = 0; i < keys.size(); i++) {
      Node field = item.get(keys.get(i));
      if (field == null || !field.text().equals(values.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Removes the items these values pick. */
  void removeFrom(Node list) {
    put(list, null);
  }

  /** Puts an item in the place of those these values pick, or at the end. */
  void putInto(Node list, Node item) {
    put(list, item);
  }

  private void put(Node list, @Nullable Node replacement) {
    boolean byField = !keys.get(0).isEmpty() && !values.isEmpty() && !values.get(0).isEmpty();
    List<Node> items = new ArrayList<>(list.content().size() + 1);
    boolean found = false;
    for (Node item : list.content()) {
      if (Node.isEmptyMapping(item)) {
        continue;
      }
      if (!item.isMapping() && byField) {
        items.add(item);
      } else if (!isPicked(item)) {
        if (!values.isEmpty()) {
          items.add(item);
        }
      } else {
        found = true;
        if (replacement != null) {
          items.add(replacement);
        }
      }
    }
    if (!Node.isMissing(replacement) && replacement != null && !found) {
      items.add(replacement);
    }
    list.setItems(items);
  }

  /** An empty value leaves it open what the item has, as long as it has the field. */
  private boolean isPicked(Node item) {
    Node value = null;
    for (int i = 0; i < keys.size(); i++) {
      if (i < values.size()) {
        value = match(item, keys.get(i), values.get(i));
      }
      if (value == null) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Node match(Node item, String key, String wanted) {
    if (key.isEmpty()) {
      Nodes.expect(item, Node.Kind.SCALAR);
      return item.text().equals(wanted) ? item : null;
    }
    Node field = Nodes.field(item, key);
    boolean matches = field != null && (wanted.isEmpty() || field.text().equals(wanted));
    return matches ? field : null;
  }
}
