package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.rbac.v1.ClusterRole;
import dev.lading.validation.name.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody may do in the whole cluster. */
public final class ClusterRoleDraft extends Draft<ClusterRole, ClusterRoleDraft> {

  private final List<AccessRule> rules;

  private ClusterRoleDraft(State<ClusterRole> state, List<AccessRule> rules) {
    super(state);
    this.rules = rules;
  }

  static ClusterRoleDraft of(String name) {
    return new ClusterRoleDraft(
        State.of("clusterRole", ClusterRole.class, name, ClusterRole.builder().build()), List.of());
  }

  @Override
  ClusterRoleDraft with(State<ClusterRole> newState) {
    return new ClusterRoleDraft(newState, rules);
  }

  /** Allows something: {@code allow(r -> r.read().resources("pods"))}. */
  public ClusterRoleDraft allow(UnaryOperator<AccessRule> rule) {
    return new ClusterRoleDraft(state(), Copies.plus(rules, rule.apply(AccessRule.NOTHING)));
  }

  /** Takes over the rules of all cluster roles with a label. */
  public ClusterRoleDraft aggregating(String label, String value) {
    return edit(
        ClusterRole::toBuilder,
        made ->
            made.aggregationRule(
                rule ->
                    rule.addClusterRoleSelector(selector -> selector.putMatchLabel(label, value))));
  }

  /** Gives the role, in one namespace, to the Pods that run as an account. */
  public RoleBindingDraft toInNamespace(ServiceAccountDraft account) {
    return RoleBindingDraft.of(name(), this).to(account);
  }

  /** Gives the role, in the whole cluster, to the Pods that run as an account. */
  public ClusterRoleBindingDraft to(ServiceAccountDraft account) {
    return ClusterRoleBindingDraft.of(name(), this).to(account);
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.pathSegment(name);
  }

  @Override
  ClusterRole complete(ObjectMeta metadata, Notes notes) {
    ClusterRole.Builder made = state().resource().toBuilder();
    for (int i = 0; i < rules.size(); i++) {
      made.addRule(rules.get(i).typed(notes.in("allow[" + i + "]")));
    }
    return made.build().withMetadata(metadata);
  }
}
