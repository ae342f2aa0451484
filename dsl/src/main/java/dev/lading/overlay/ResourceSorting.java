package dev.lading.overlay;

import dev.lading.manifest.KindOrder;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.fieldspec.NameReference;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.transform.LegacySort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the resources of a run into an order. */
final class ResourceSorting {

  private ResourceSorting() {}

  static void by(SortOrder order, OverlayRun run) {
    switch (order) {
      case KUSTOMIZE_LEGACY -> LegacySort.DEFAULT.transform(run.set());
      case HELM_INSTALL -> {
        List<Resource> sorted = new ArrayList<>(run.set().resources());
        sorted.sort(
            Comparator.<Resource>comparingInt(resource -> helmRank(resource.kind()))
                .thenComparing(
                    resource ->
                        helmRank(resource.kind()) < KindOrder.HELM_INSTALL.size()
                            ? ""
                            : resource.kind())
                .thenComparing(Resource::name));
        run.set().retain(sorted);
      }
      case DEPENDENCIES -> run.set().retain(new Dependencies(run).sorted());
    }
  }

  private static int helmRank(String kind) {
    int rank = KindOrder.HELM_INSTALL.indexOf(kind);
    return rank < 0 ? KindOrder.HELM_INSTALL.size() : rank;
  }

  /** Resources after what they refer to; cycles are cut where they are entered. */
  private static final class Dependencies {

    private final List<Resource> resources;
    private final Map<Resource, Set<Resource>> targets = new HashMap<>();

    Dependencies(OverlayRun run) {
      resources = run.set().resources();
      Map<String, List<Resource>> byKindAndName = new HashMap<>();
      for (Resource resource : resources) {
        targets.put(resource, new LinkedHashSet<>());
        byKindAndName
            .computeIfAbsent(resource.kind() + " " + resource.name(), key -> new ArrayList<>())
            .add(resource);
      }
      Map<String, List<Resource>> byKind = new HashMap<>();
      resources.forEach(
          resource ->
              byKind.computeIfAbsent(resource.kind(), kind -> new ArrayList<>()).add(resource));
      for (NameReference reference : run.config().nameReferences()) {
        for (FieldSpec spec : reference.referrers()) {
          List<Resource> referrers =
              spec.gvk().kind().isEmpty()
                  ? resources
                  : byKind.getOrDefault(spec.gvk().kind(), List.of());
          referrers.forEach(
              referrer -> collect(referrer, spec, reference.target().kind(), byKindAndName));
        }
      }
    }

    private void collect(
        Resource referrer, FieldSpec spec, String kind, Map<String, List<Resource>> byKindAndName) {
      Set<Resource> found = targets.getOrDefault(referrer, Set.of());
      FieldSpecFilter.existing(
              spec,
              node -> {
                if (!node.isMapping() && !node.isSequence()) {
                  found.addAll(byKindAndName.getOrDefault(kind + " " + node.text(), List.of()));
                }
              })
          .apply(referrer);
    }

    List<Resource> sorted() {
      Set<Resource> done = new LinkedHashSet<>();
      Set<Resource> entered = new HashSet<>();
      for (Resource resource : resources) {
        visit(resource, entered, done);
      }
      return new ArrayList<>(done);
    }

    /** Depth first, with a stack of our own: chains of references can be as long as the set. */
    private void visit(Resource start, Set<Resource> entered, Set<Resource> done) {
      List<Resource> stack = new ArrayList<>();
      stack.add(start);
      while (!stack.isEmpty()) {
        Resource top = stack.get(stack.size() - 1);
        entered.add(top);
        Resource next = firstNew(targets.getOrDefault(top, Set.of()), entered);
        if (next == null) {
          stack.remove(stack.size() - 1);
          done.add(top);
        } else {
          stack.add(next);
        }
      }
    }

    private static @Nullable Resource firstNew(Set<Resource> candidates, Set<Resource> entered) {
      for (Resource candidate : candidates) {
        if (!entered.contains(candidate)) {
          return candidate;
        }
      }
      return null;
    }
  }
}
