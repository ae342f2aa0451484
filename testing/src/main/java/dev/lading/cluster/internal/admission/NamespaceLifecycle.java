package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Namespace;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Nothing is created in a namespace that is not there or going away. */
final class NamespaceLifecycle {

  private final RunState state;

  NamespaceLifecycle(RunState state) {
    this.state = state;
  }

  void check(KubernetesResource resource, List<Problem> problems) {
    String name = Owners.namespace(resource);
    if (name.isEmpty()) {
      return;
    }
    Optional<Namespace> namespace = state.objects().find(Namespace.class, "", name);
    if (namespace.isEmpty()) {
      problems.add(
          Problem.of("cluster-namespace-missing", "namespaces \"" + name + "\" not found")
              .withSource(resource.id().toString())
              .withHint("declare the namespace, or let the cluster model create it"));
    } else if (Owners.isTerminating(namespace.get())) {
      problems.add(
          Forbidden.of(
              "cluster-namespace-terminating",
              resource,
              "unable to create new content in namespace "
                  + name
                  + " because it is being terminated"));
    }
  }
}
