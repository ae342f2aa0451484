package dev.lading.overlay.internal.reference;

import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resources that were called something else before, found by an earlier name: nobody else can
 * be meant by a reference that has to be corrected. Within a name they are found by the namespace
 * they are in, so that the same name in many namespaces costs nothing.
 */
final class Candidates {

  private final Map<String, Bucket> byName = new HashMap<>();

  Candidates(List<Resource> resources) {
    for (Resource resource : resources) {
      Set<String> names = new HashSet<>();
      resource.previousIds().forEach(id -> names.add(id.name()));
      for (String name : names) {
        byName.computeIfAbsent(name, key -> new Bucket()).add(resource);
      }
    }
  }

  Bucket named(String name) {
    return byName.getOrDefault(name, Bucket.NONE);
  }

  /** Resources with a common earlier name. */
  static final class Bucket {

    private static final Bucket NONE = new Bucket();

    private final List<Resource> all = new ArrayList<>(1);
    private final List<Resource> clusterScoped = new ArrayList<>(0);
    private final Map<String, List<Resource>> byNamespace = new HashMap<>(2);

    private void add(Resource resource) {
      all.add(resource);
      ResId id = resource.id();
      if (id.clusterScoped()) {
        clusterScoped.add(resource);
      } else {
        byNamespace
            .computeIfAbsent(id.effectiveNamespace(), namespace -> new ArrayList<>(1))
            .add(resource);
      }
    }

    List<Resource> all() {
      return all;
    }

    /** Those that are cluster-scoped or in one of these namespaces. */
    List<Resource> within(Set<String> namespaces) {
      List<Resource> found = new ArrayList<>(clusterScoped);
      for (String namespace : namespaces) {
        found.addAll(byNamespace.getOrDefault(namespace, List.of()));
      }
      return found;
    }
  }
}
