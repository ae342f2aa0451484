package dev.lading.packages.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a place in the output: in a sample, at certain items of loops.
 *
 * @param at the index of the item each surrounding loop is at, by the loop's list
 * @param node what was found there
 */
record Instance(Sample sample, Map<String, Integer> at, Object node) {

  Instance with(Object other) {
    return new Instance(sample, at, other);
  }

  Instance at(String list, int index, Object other) {
    Map<String, Integer> deeper = new LinkedHashMap<>(at);
    deeper.put(list, index);
    return new Instance(sample, deeper, other);
  }

  /** The place in the sample that a variable stands for here. */
  String concrete(String path) {
    StringBuilder concrete = new StringBuilder();
    int from = 0;
    for (String list : Variable.listsIn(path)) {
      concrete.append(path, from, list.length()).append('[').append(at.get(list)).append(']');
      from = list.length() + Variable.ITEM.length();
    }
    return concrete.append(path.substring(from)).toString();
  }

  /** What a variable is here, or null. */
  @Nullable Object value(String path) {
    return sample.values().get(concrete(path));
  }

  int size(String list) {
    return sample.size(concrete(list));
  }

  /** A place of the sample as a variable, as far as the loops around allow. */
  String generic(String place) {
    String path = place;
    for (Map.Entry<String, Integer> loop : at.entrySet()) {
      String item = loop.getKey() + "[" + loop.getValue() + "]";
      if (path.startsWith(item)) {
        path = loop.getKey() + Variable.ITEM + path.substring(item.length());
      }
    }
    return path;
  }

  Pattern generic(Pattern pattern) {
    List<Object> parts = new ArrayList<>();
    for (Object part : pattern.parts()) {
      parts.add(part instanceof Pattern.Ref ref ? new Pattern.Ref(generic(ref.path())) : part);
    }
    return new Pattern(parts, pattern.base64());
  }

  /** The outermost list that a place is in without a loop around it, with the index; or null. */
  @Nullable Item open(String place) {
    String path = generic(place);
    for (int bracket = path.indexOf('['); bracket >= 0; bracket = path.indexOf('[', bracket + 1)) {
      int end = path.indexOf(']', bracket);
      String index = path.substring(bracket + 1, end);
      if (!index.equals("*")) {
        return new Item(path.substring(0, bracket), Integer.parseInt(index));
      }
    }
    return null;
  }

  /** An item of a list. */
  record Item(String list, int index) {}
}
