package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.rbac.v1.ClusterRoleBinding;
import dev.lading.model.rbac.v1.Subject;
import java.util.Optional;

/** Gives a cluster role, in the whole cluster, to accounts, users and groups. */
public final class ClusterRoleBindingDraft
    extends BindingDraft<ClusterRoleBinding, ClusterRoleBindingDraft> {

  private ClusterRoleBindingDraft(State<ClusterRoleBinding> state) {
    super(state);
  }

  static ClusterRoleBindingDraft of(String name, ClusterRoleDraft role) {
    ClusterRoleBinding empty = ClusterRoleBinding.builder().roleRef(Roles.ref(role)).build();
    return new ClusterRoleBindingDraft(
        State.of("clusterRoleBinding", ClusterRoleBinding.class, name, empty));
  }

  @Override
  ClusterRoleBindingDraft with(State<ClusterRoleBinding> newState) {
    return new ClusterRoleBindingDraft(newState);
  }

  @Override
  ClusterRoleBindingDraft plus(Subject subject) {
    return edit(ClusterRoleBinding::toBuilder, made -> made.addSubject(subject));
  }

  /** Accounts without a namespace are in that of the application. */
  @Override
  ClusterRoleBindingDraft namespaceByDefault(String namespace) {
    return edit(
        ClusterRoleBinding::toBuilder,
        made -> made.subjects(Roles.placed(state().resource().subjects(), Optional.of(namespace))));
  }

  @Override
  ClusterRoleBinding complete(ObjectMeta metadata, Notes notes) {
    ClusterRoleBinding binding = state().resource();
    return binding
        .withSubjects(Roles.subjects(binding.subjects(), Optional.empty(), notes))
        .withMetadata(metadata);
  }
}
