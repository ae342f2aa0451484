package dev.lading.cluster.internal.state;

import dev.lading.model.KubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The objects of a cluster at one moment; immutable. */
public final class Snapshot implements ClusterObjects {

  /** No objects. */
  public static final Snapshot EMPTY = new Snapshot(Map.of());

  private final Map<Class<?>, NavigableMap<ObjectKey, KubernetesResource>> objects;

  Snapshot(Map<Class<?>, NavigableMap<ObjectKey, KubernetesResource>> objects) {
    this.objects = Map.copyOf(objects);
  }

  Map<Class<?>, NavigableMap<ObjectKey, KubernetesResource>> byType() {
    return objects;
  }

  /** Every object, by type. */
  public List<KubernetesResource> all() {
    List<KubernetesResource> all = new ArrayList<>();
    objects.values().forEach(ofType -> all.addAll(ofType.values()));
    return all;
  }

  @Override
  public <T extends KubernetesResource> List<T> all(Class<T> type) {
    return Lookup.all(of(type), type);
  }

  @Override
  public <T extends KubernetesResource> List<T> in(String namespace, Class<T> type) {
    return Lookup.in(of(type), namespace, type);
  }

  @Override
  public <T extends KubernetesResource> Optional<T> find(
      Class<T> type, String namespace, String name) {
    return Lookup.find(of(type), namespace, name, type);
  }

  private NavigableMap<ObjectKey, KubernetesResource> of(Class<?> type) {
    NavigableMap<ObjectKey, KubernetesResource> found = objects.get(type);
    return found == null ? new TreeMap<>() : found;
  }
}
