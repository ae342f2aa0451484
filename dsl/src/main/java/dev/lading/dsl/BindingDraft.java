package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.rbac.v1.Subject;
import dev.lading.validation.name.Names;
import java.util.Optional;

/**
 * Gives a role to accounts, users and groups.
 *
 * @param <R> the type it builds
 * @param <D> the draft itself
 */
public abstract class BindingDraft<R extends KubernetesResource, D extends BindingDraft<R, D>>
    extends Draft<R, D> {

  BindingDraft(State<R> state) {
    super(state);
  }

  abstract D plus(Subject subject);

  /** To the Pods that run as an account; one without a namespace is in that of the binding. */
  public D to(ServiceAccountDraft account) {
    return plus(
        Subject.builder()
            .kind("ServiceAccount")
            .name(account.name())
            .namespace(account.namespaceName().orElse(null))
            .build());
  }

  /** To a user. */
  public D toUser(String name) {
    return plus(Subject.builder().apiGroup(Roles.GROUP).kind("User").name(name).build());
  }

  /** To a group of users. */
  public D toGroup(String name) {
    return plus(Subject.builder().apiGroup(Roles.GROUP).kind("Group").name(name).build());
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.pathSegment(name);
  }
}
