package dev.lading.overlay.internal.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a build in order, no two with the same id (kustomize {@code api/resmap}).
 *
 * <p>Found by what they are or were called through indexes. An index entry may be out of date, so
 * whatever it finds is asked again; {@link #changed} adds what a resource is called now.
 */
public final class ResourceSet {

  private List<Resource> resources = new ArrayList<>();
  private final Map<ResId.Key, Set<Resource>> byId = new HashMap<>();
  private final Map<String, Set<Resource>> byName = new HashMap<>();

  /** The resources in order; a copy. */
  public List<Resource> resources() {
    return List.copyOf(resources);
  }

  /** How many there are. */
  public int size() {
    return resources.size();
  }

  /**
   * Adds a resource at the end.
   *
   * @throws OverlayException when one with its id is there
   */
  public void append(Resource resource) {
    ResId id = resource.id();
    if (isTaken(id, null)) {
      throw alreadyRegistered(id);
    }
    resources.add(resource);
    changed(resource);
  }

  /** Adds resources at the end, one after the other. */
  public void appendAll(Iterable<Resource> more) {
    more.forEach(this::append);
  }

  /**
   * Checks that a resource has its id alone.
   *
   * @throws OverlayException when another one has it too
   */
  public void checkUnique(Resource resource) {
    if (isTaken(resource.id(), resource)) {
      throw alreadyRegistered(resource.id());
    }
  }

  /** Whether a resource other than this one has its id. */
  public boolean isTaken(ResId id, @Nullable Resource except) {
    ResId.Key key = id.key();
    for (Resource candidate : byId.getOrDefault(key, Set.of())) {
      if (candidate != except && candidate.id().key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static OverlayException alreadyRegistered(ResId id) {
    return OverlayException.of(
        "resource-duplicate",
        "may not add resource with an already registered id: " + id,
        "list each resource once, or give one of them another name or namespace");
  }

  /** Says that a resource may be called something else now. */
  public void changed(Resource resource) {
    for (ResId id : resource.anyIds()) {
      byId.computeIfAbsent(id.key(), key -> new LinkedHashSet<>(2)).add(resource);
      byName.computeIfAbsent(id.name(), key -> new LinkedHashSet<>(2)).add(resource);
    }
  }

  /** The resources that are or were called this. */
  public List<Resource> findByAnyId(ResId id) {
    ResId.Key key = id.key();
    List<Resource> found = new ArrayList<>(1);
    for (Resource candidate : byId.getOrDefault(key, Set.of())) {
      boolean matches = candidate.anyIds().stream().anyMatch(any -> any.key().equals(key));
      if (matches && !candidate.isDeleted()) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** The resources that have or had a name, whatever else; some may have lost it. */
  public List<Resource> findByAnyName(String name) {
    return byName.getOrDefault(name, Set.of()).stream()
        .filter(resource -> !resource.isDeleted())
        .toList();
  }

  /**
   * The one resource that is or was called this.
   *
   * @throws OverlayException when there is none, or several
   */
  public Resource theOne(ResId id) {
    List<Resource> found = findByAnyId(id);
    if (found.size() == 1) {
      return found.get(0);
    }
    String problem = found.isEmpty() ? "no matches for Id " : "multiple matches for Id ";
    throw OverlayException.of(
        "patch-target",
        problem + id + "; failed to find unique target for patch " + id,
        found.isEmpty()
            ? "check kind, apiVersion, name and namespace of the patch"
            : "name the one meant by its present name and namespace");
  }

  /** Puts a resource in the place of another. */
  public void replace(Resource old, Resource replacement) {
    Collections.replaceAll(resources, old, replacement);
    forget(old);
    changed(replacement);
  }

  private void forget(Resource resource) {
    for (ResId id : resource.anyIds()) {
      byId.getOrDefault(id.key(), new LinkedHashSet<>()).remove(resource);
      byName.getOrDefault(id.name(), new LinkedHashSet<>()).remove(resource);
    }
  }

  /** Drops the resources that patches have deleted. */
  public void dropDeleted() {
    if (resources.stream().anyMatch(Resource::isDeleted)) {
      retain(resources.stream().filter(resource -> !resource.isDeleted()).toList());
    }
  }

  /** Keeps only these, in this order. */
  public void retain(List<Resource> kept) {
    resources = new ArrayList<>(kept);
    byId.clear();
    byName.clear();
    resources.forEach(this::changed);
  }

  /** Does something with each resource; what it may be called is looked at afterwards. */
  public void forEachChanging(Consumer<Resource> change) {
    for (Resource resource : resources) {
      change.accept(resource);
      changed(resource);
    }
  }

  /** Does something with each resource that leaves its id alone. */
  public void forEach(Consumer<Resource> change) {
    resources.forEach(change);
  }
}
