package dev.lading.cluster.internal.state;

import dev.lading.model.KubernetesResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Answers of {@link ClusterObjects} from a sorted map of the objects of one type. */
final class Lookup {

  private Lookup() {}

  static <T> List<T> all(NavigableMap<ObjectKey, KubernetesResource> objects, Class<T> type) {
    return cast(objects.values(), type);
  }

  /** Keys sort by namespace first, so a namespace is a range. */
  static <T> List<T> in(
      NavigableMap<ObjectKey, KubernetesResource> objects, String namespace, Class<T> type) {
    ObjectKey from = new ObjectKey(namespace, "");
    ObjectKey to = new ObjectKey(namespace + "\0", "");
    return cast(objects.subMap(from, to).values(), type);
  }

  static <T> Optional<T> find(
      NavigableMap<ObjectKey, KubernetesResource> objects,
      String namespace,
      String name,
      Class<T> type) {
    return Optional.ofNullable(type.cast(objects.get(new ObjectKey(namespace, name))));
  }

  private static <T> List<T> cast(Collection<KubernetesResource> objects, Class<T> type) {
    List<T> list = new ArrayList<>(objects.size());
    for (KubernetesResource object : objects) {
      list.add(type.cast(object));
    }
    return list;
  }
}
