package dev.lading.packages.export;

import dev.lading.packages.export.Abstraction.Raw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of maps or lists of several instances, matched with each other, in order. */
final class Places {

  private static final List<String> NAMES =
      List.of(
          "name",
          "key",
          "mountPath",
          "containerPort",
          "host",
          "path",
          "port",
          "topologyKey",
          "type");

  private final Map<Object, Place> places = new LinkedHashMap<>();
  private final List<Object> order = new ArrayList<>();
  private final Map<Object, Integer> seen = new LinkedHashMap<>();
  private int previous = -1;

  /**
   * One place.
   *
   * @param list the list whose items it is repeated for, or null
   * @param instances where it is there
   */
  record Place(@Nullable String list, @Nullable Object key, List<Instance> instances) {

    /** Where it could be there and is not. */
    List<Instance> absentFrom(List<Instance> around) {
      Set<Object> there = new HashSet<>();
      instances.forEach(each -> there.add(at(each)));
      List<Instance> absent = new ArrayList<>();
      for (Instance instance : around) {
        String loop = list;
        int size = loop == null ? 1 : instance.size(loop);
        for (int i = 0; i < size; i++) {
          Instance one = loop == null ? instance.with("") : instance.at(loop, i, "");
          if (!there.contains(at(one))) {
            absent.add(one);
          }
        }
      }
      return absent;
    }

    private static Object at(Instance instance) {
      return List.of(System.identityHashCode(instance.sample()), instance.at());
    }
  }

  List<Place> all() {
    return order.stream().map(key -> java.util.Objects.requireNonNull(places.get(key))).toList();
  }

  /** The members of another instance follow. */
  void begin() {
    previous = -1;
    seen.clear();
  }

  /** Adds a member; the members of one instance come one after the other. */
  void add(Instance instance, Object identity, Object member, @Nullable Raw key) {
    Instance.Item item = loopOf(instance, key == null ? member : key.pattern());
    Instance inside =
        item == null ? instance.with(member) : instance.at(item.list(), item.index(), member);
    Object generic =
        identity instanceof Raw raw
            ? inside.generic(raw.pattern())
            : genericIdentity(inside, identity);
    List<Object> base = List.of(item == null ? "" : item.list(), generic);
    Object counted = item == null ? base : List.of(base, item.index());
    int times = seen.merge(counted, 1, Integer::sum);
    put(List.of(base, times), item, inside, key);
  }

  private void put(Object id, Instance.@Nullable Item item, Instance inside, @Nullable Raw key) {
    Place place = places.get(id);
    if (place == null) {
      place = new Place(item == null ? null : item.list(), key, new ArrayList<>());
      places.put(id, place);
      order.add(previous + 1, id);
    }
    previous = order.indexOf(id);
    place.instances().add(inside);
  }

  private static Object genericIdentity(Instance inside, Object identity) {
    return identity instanceof List<?> parts
        ? parts.stream()
            .map(part -> part instanceof Raw raw ? (Object) inside.generic(raw.pattern()) : part)
            .toList()
        : identity;
  }

  /** The one item of a list that everything in a member belongs to; null when there is none. */
  private static Instance.@Nullable Item loopOf(Instance instance, Object member) {
    Set<Instance.Item> items = new HashSet<>();
    collect(instance, member, items);
    List<String> lists = items.stream().map(Instance.Item::list).sorted().toList();
    Instance.Item first = items.stream().findFirst().orElse(null);
    return items.size() == 1 && lists.size() == 1 ? first : null;
  }

  private static void collect(Instance instance, Object node, Set<Instance.Item> items) {
    if (node instanceof Raw raw) {
      collect(instance, raw.pattern(), items);
    } else if (node instanceof Pattern pattern) {
      for (String ref : pattern.refs()) {
        Instance.Item item = instance.open(ref);
        if (item != null) {
          items.add(item);
        }
      }
    } else if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            collect(instance, key, items);
            collect(instance, value, items);
          });
    } else if (node instanceof List<?> list) {
      list.forEach(each -> collect(instance, each, items));
    }
  }

  static boolean sameLengthWithoutLoops(List<Instance> instances) {
    int length = ((List<?>) instances.get(0).node()).size();
    for (Instance instance : instances) {
      List<?> items = (List<?>) instance.node();
      if (items.size() != length
          || items.stream().anyMatch(item -> loopOf(instance, item) != null)) {
        return false;
      }
      if (items.stream().anyMatch(Places::isResource)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isResource(Object item) {
    return item instanceof Map<?, ?> map
        && text(map, "kind") != null
        && text(map, "apiVersion") != null;
  }

  /** What tells an item of a list from the others. */
  static Object identity(Instance instance, Object item) {
    if (item instanceof Raw) {
      return item;
    }
    if (!(item instanceof Map<?, ?> map)) {
      return "item";
    }
    Raw kind = text(map, "kind");
    Raw version = text(map, "apiVersion");
    if (kind != null && version != null && member(map, "metadata") instanceof Map<?, ?> metadata) {
      Raw name = text(metadata, "name");
      return List.of(version, kind, name == null ? "" : name);
    }
    for (String name : NAMES) {
      Raw value = text(map, name);
      if (value != null) {
        return List.of(name, value.value() instanceof String ? value : "");
      }
    }
    return "map";
  }

  private static @Nullable Raw text(Map<?, ?> map, String key) {
    return member(map, key) instanceof Raw raw ? raw : null;
  }

  private static @Nullable Object member(Map<?, ?> map, String key) {
    return map.get(new Raw(key, Pattern.of(key)));
  }

  /** For messages. */
  static String nameOf(String outer, Place place, int index) {
    Object first = place.instances().get(0).node();
    if (first instanceof Map<?, ?> map && isResource(first)) {
      Raw kind = text(map, "kind");
      Raw name = member(map, "metadata") instanceof Map<?, ?> meta ? text(meta, "name") : null;
      return (kind == null ? "" : kind.value()) + "/" + (name == null ? "" : readable(name));
    }
    return outer + "[" + index + "]";
  }

  private static String readable(Raw raw) {
    StringBuilder text = new StringBuilder();
    for (Object part : raw.pattern().parts()) {
      text.append(part instanceof Pattern.Ref ref ? "<" + ref.path() + ">" : part);
    }
    return text.toString();
  }
}
