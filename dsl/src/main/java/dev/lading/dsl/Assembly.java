package dev.lading.dsl;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One run of making manifests out of parts: wires the drafts, builds them, collects problems. */
final class Assembly {

  private final Notes notes = new Notes();
  private final List<Object> parts = new ArrayList<>();
  private final List<ServiceDraft> headless = new ArrayList<>();
  private final Map<ResourceId, KubernetesResource> resources = new LinkedHashMap<>();

  Assembly(Iterable<?> parts, UnaryOperator<Draft<?, ?>> setting) {
    parts.forEach(part -> add(part, setting));
    for (Object part : this.parts) {
      if (part instanceof ServiceDraft service && service.isHeadless()) {
        headless.add(service);
      }
    }
    this.parts.forEach(this::build);
  }

  private void add(Object part, UnaryOperator<Draft<?, ?>> setting) {
    if (part instanceof Draft<?, ?> draft) {
      parts.add(setting.apply(draft));
    } else if (part instanceof KubernetesResource) {
      parts.add(part);
    } else if (part instanceof Iterable<?> several) {
      several.forEach(each -> add(each, setting));
    } else {
      throw new IllegalArgumentException(
          "neither draft nor resource nor several of them: " + part.getClass().getName());
    }
  }

  private void build(Object part) {
    if (part instanceof StatefulSetDraft set) {
      put(governed(set).assemble(notes), set.toString());
    } else if (part instanceof Draft<?, ?> draft) {
      put(draft.assemble(notes), draft.toString());
    } else if (part instanceof KubernetesResource resource) {
      put(resource, resource.id().toString());
    }
  }

  private StatefulSetDraft governed(StatefulSetDraft set) {
    List<ServiceDraft> services = headless.stream().filter(service -> isOf(set, service)).toList();
    if (set.isGoverned() || services.isEmpty()) {
      return set;
    }
    if (services.size() > 1) {
      notes
          .in(set.toString())
          .error(
              "dsl-which-service",
              "There are "
                  + services.size()
                  + " headless services of this set: "
                  + String.join(", ", services.stream().map(Draft::name).toList()),
              "say which by governedBy(…)");
    }
    return set.governedBy(services.get(0));
  }

  private static boolean isOf(StatefulSetDraft set, ServiceDraft service) {
    return service
        .workload()
        .filter(StatefulSetDraft.class::isInstance)
        .filter(workload -> workload.name().equals(set.name()))
        .filter(workload -> service.namespaceName().equals(set.namespaceName()))
        .isPresent();
  }

  private void put(KubernetesResource resource, String call) {
    if (resources.putIfAbsent(resource.id(), resource) != null) {
      notes
          .in(call)
          .error(
              "dsl-duplicate-resource",
              "There are two resources " + resource.id(),
              "name one differently, or leave it out");
    }
  }

  Notes notes() {
    return notes;
  }

  Manifests manifests() {
    notes.throwIfWrong();
    return Manifests.of(new ArrayList<>(resources.values()));
  }
}
