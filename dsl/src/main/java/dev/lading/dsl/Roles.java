package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.rbac.v1.RoleRef;
import dev.lading.model.rbac.v1.Subject;
import java.util.List;
import java.util.Optional;

/** What bindings of both sorts have in common. */
final class Roles {

  static final String GROUP = "rbac.authorization.k8s.io";

  private Roles() {}

  static RoleRef ref(Draft<?, ?> role) {
    return RoleRef.builder()
        .apiGroup(GROUP)
        .kind(role.state().type().getSimpleName())
        .name(role.name())
        .build();
  }

  static <R extends KubernetesResource> State<R> inNamespaceOf(Draft<?, ?> other, State<R> state) {
    return state.with(
        state.metadata().toBuilder().namespace(other.namespaceName().orElse(null)).build());
  }

  /** Accounts without a namespace get that of the binding; the API insists on one. */
  static List<Subject> subjects(List<Subject> subjects, Optional<String> namespace, Notes notes) {
    if (subjects.isEmpty()) {
      notes.finding(
          "dsl-no-subject", "The role is given to nobody", "call to(…), toUser(…) or toGroup(…)");
    }
    List<Subject> placed = placed(subjects, namespace);
    for (Subject subject : placed) {
      if (!isPlaced(subject)) {
        notes
            .in("to", subject.name())
            .finding(
                "dsl-subject-namespace",
                "The service account has no namespace, which the API insists on",
                "call namespace(…) on the account, or let an overlay set it");
      }
    }
    return placed;
  }

  static List<Subject> placed(List<Subject> subjects, Optional<String> namespace) {
    return subjects.stream()
        .map(
            each ->
                isPlaced(each) || namespace.isEmpty() ? each : each.withNamespace(namespace.get()))
        .toList();
  }

  private static boolean isPlaced(Subject subject) {
    return !subject.kind().equals("ServiceAccount") || subject.namespace().isPresent();
  }
}
