package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.rbac.v1.RoleBinding;
import dev.lading.model.rbac.v1.Subject;

/** Gives a role, in one namespace, to accounts, users and groups. */
public final class RoleBindingDraft extends BindingDraft<RoleBinding, RoleBindingDraft> {

  private RoleBindingDraft(State<RoleBinding> state) {
    super(state);
  }

  static RoleBindingDraft of(String name, RoleDraft role) {
    return new RoleBindingDraft(
        Roles.inNamespaceOf(role, State.of("roleBinding", RoleBinding.class, name, to(role))));
  }

  static RoleBindingDraft of(String name, ClusterRoleDraft role) {
    return new RoleBindingDraft(State.of("roleBinding", RoleBinding.class, name, to(role)));
  }

  private static RoleBinding to(Draft<?, ?> role) {
    return RoleBinding.builder().roleRef(Roles.ref(role)).build();
  }

  @Override
  RoleBindingDraft with(State<RoleBinding> newState) {
    return new RoleBindingDraft(newState);
  }

  @Override
  RoleBindingDraft plus(Subject subject) {
    return edit(RoleBinding::toBuilder, made -> made.addSubject(subject));
  }

  @Override
  RoleBinding complete(ObjectMeta metadata, Notes notes) {
    RoleBinding binding = state().resource();
    return binding
        .withSubjects(Roles.subjects(binding.subjects(), namespaceName(), notes))
        .withMetadata(metadata);
  }
}
