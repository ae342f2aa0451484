package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.rbac.v1.RoleBinding;
import dev.lading.validation.Names;
import java.util.Optional;

/** Gives a role, in one namespace, to accounts, users and groups. */
public final class RoleBindingDraft extends Draft<RoleBinding, RoleBindingDraft> {

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

  /** To the Pods that run as an account. */
  public RoleBindingDraft to(ServiceAccountDraft account) {
    return edit(
        RoleBinding::toBuilder,
        made ->
            made.addSubject(
                who ->
                    who.kind("ServiceAccount")
                        .name(account.name())
                        .namespace(account.namespaceName().orElse(null))));
  }

  /** To a user. */
  public RoleBindingDraft toUser(String name) {
    return edit(
        RoleBinding::toBuilder,
        made -> made.addSubject(who -> who.apiGroup(Roles.GROUP).kind("User").name(name)));
  }

  /** To a group of users. */
  public RoleBindingDraft toGroup(String name) {
    return edit(
        RoleBinding::toBuilder,
        made -> made.addSubject(who -> who.apiGroup(Roles.GROUP).kind("Group").name(name)));
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.pathSegment(name);
  }

  @Override
  RoleBinding complete(ObjectMeta metadata, Notes notes) {
    RoleBinding binding = state().resource();
    return binding
        .withSubjects(Roles.subjects(binding.subjects(), namespaceName(), notes))
        .withMetadata(metadata);
  }
}
