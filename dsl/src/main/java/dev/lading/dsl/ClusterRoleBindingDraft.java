package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.rbac.v1.ClusterRoleBinding;
import dev.lading.validation.Names;
import java.util.Optional;

/** Gives a cluster role, in the whole cluster, to accounts, users and groups. */
public final class ClusterRoleBindingDraft
    extends Draft<ClusterRoleBinding, ClusterRoleBindingDraft> {

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

  /** To the Pods that run as an account. */
  public ClusterRoleBindingDraft to(ServiceAccountDraft account) {
    return edit(
        ClusterRoleBinding::toBuilder,
        made ->
            made.addSubject(
                who ->
                    who.kind("ServiceAccount")
                        .name(account.name())
                        .namespace(account.namespaceName().orElse(null))));
  }

  /** To a user. */
  public ClusterRoleBindingDraft toUser(String name) {
    return edit(
        ClusterRoleBinding::toBuilder,
        made -> made.addSubject(who -> who.apiGroup(Roles.GROUP).kind("User").name(name)));
  }

  /** To a group of users. */
  public ClusterRoleBindingDraft toGroup(String name) {
    return edit(
        ClusterRoleBinding::toBuilder,
        made -> made.addSubject(who -> who.apiGroup(Roles.GROUP).kind("Group").name(name)));
  }

  /** Accounts without a namespace are in that of the application. */
  @Override
  ClusterRoleBindingDraft namespaceByDefault(String namespace) {
    return edit(
        ClusterRoleBinding::toBuilder,
        made -> made.subjects(Roles.placed(state().resource().subjects(), Optional.of(namespace))));
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.pathSegment(name);
  }

  @Override
  ClusterRoleBinding complete(ObjectMeta metadata, Notes notes) {
    ClusterRoleBinding binding = state().resource();
    return binding
        .withSubjects(Roles.subjects(binding.subjects(), Optional.empty(), notes))
        .withMetadata(metadata);
  }
}
