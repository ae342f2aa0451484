package dev.lading.cluster.internal.state;

import dev.lading.model.KubernetesResource;
import dev.lading.model.OwnerReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The working state of one run: objects by type and key, and by owner. Types nobody writes to share
 * the map of the snapshot they came from.
 */
public final class ObjectStore implements ClusterObjects {

  private final Map<Class<?>, NavigableMap<ObjectKey, KubernetesResource>> objects;
  private final Set<Class<?>> own = new HashSet<>();
  private final Map<String, Map<ObjectKey, KubernetesResource>> byOwner = new HashMap<>();
  private final List<ChangeListener> listeners = new ArrayList<>();

  /** The objects of a snapshot, to be changed. */
  public ObjectStore(Snapshot snapshot) {
    objects = new HashMap<>(snapshot.byType());
    snapshot.all().forEach(this::index);
  }

  /** Calls {@code listener} after every change from now on. */
  public void listen(ChangeListener listener) {
    listeners.add(listener);
  }

  /** Adds an object or replaces the one with its key. */
  public void put(KubernetesResource resource) {
    KubernetesResource before = writable(resource).put(ObjectKey.of(resource), resource);
    if (before != null) {
      unindex(before);
    }
    index(resource);
    tell(before, resource);
  }

  /** Takes an object away. */
  public void remove(KubernetesResource resource) {
    KubernetesResource before = writable(resource).remove(ObjectKey.of(resource));
    if (before != null) {
      unindex(before);
      tell(before, null);
    }
  }

  private void tell(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    for (ChangeListener listener : listeners) {
      listener.changed(before, after);
    }
  }

  private NavigableMap<ObjectKey, KubernetesResource> writable(KubernetesResource resource) {
    Class<?> type = ModelTypes.of(resource);
    if (own.add(type)) {
      objects.put(type, new TreeMap<>(of(type)));
    }
    return of(type);
  }

  private void index(KubernetesResource resource) {
    for (OwnerReference owner : resource.metadata().ownerReferences()) {
      byOwner
          .computeIfAbsent(owner.uid().orElse(""), uid -> new TreeMap<>())
          .put(dependentKey(resource), resource);
    }
  }

  private void unindex(KubernetesResource resource) {
    for (OwnerReference owner : resource.metadata().ownerReferences()) {
      Map<ObjectKey, KubernetesResource> dependents = byOwner.get(owner.uid().orElse(""));
      if (dependents != null) {
        dependents.remove(dependentKey(resource));
      }
    }
  }

  private static ObjectKey dependentKey(KubernetesResource resource) {
    return new ObjectKey(resource.kind(), ObjectKey.of(resource).name());
  }

  /** The objects that name {@code uid} as an owner, by kind and name. */
  public List<KubernetesResource> ownedBy(String uid) {
    Map<ObjectKey, KubernetesResource> dependents = byOwner.get(uid);
    return dependents == null ? List.of() : new ArrayList<>(dependents.values());
  }

  /** The objects of a type that name {@code uid} as an owner, by name. */
  public <T extends KubernetesResource> List<T> ownedBy(String uid, Class<T> type) {
    Map<ObjectKey, KubernetesResource> dependents = byOwner.get(uid);
    return dependents == null ? List.of() : only(dependents.values(), type);
  }

  private static <T> List<T> only(Collection<KubernetesResource> dependents, Class<T> type) {
    List<T> list = new ArrayList<>(dependents.size());
    for (KubernetesResource dependent : dependents) {
      if (type.isInstance(dependent)) {
        list.add(type.cast(dependent));
      }
    }
    return list;
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

  /** Every object in a namespace. */
  public List<KubernetesResource> allIn(String namespace) {
    List<KubernetesResource> all = new ArrayList<>();
    objects.values().stream()
        .flatMap(ofType -> Lookup.in(ofType, namespace, KubernetesResource.class).stream())
        .sorted(Comparator.comparing(KubernetesResource::id))
        .forEach(all::add);
    return all;
  }

  /** The stored object with the type and key of {@code resource}. */
  public Optional<KubernetesResource> current(KubernetesResource resource) {
    return Optional.ofNullable(of(ModelTypes.of(resource)).get(ObjectKey.of(resource)));
  }

  private NavigableMap<ObjectKey, KubernetesResource> of(Class<?> type) {
    NavigableMap<ObjectKey, KubernetesResource> found = objects.get(type);
    return found == null ? new TreeMap<>() : found;
  }

  /** What is stored now; the store must not be changed afterwards. */
  public Snapshot freeze() {
    return new Snapshot(objects);
  }
}
