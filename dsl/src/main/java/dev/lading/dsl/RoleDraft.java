package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.rbac.v1.Role;
import dev.lading.validation.name.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody may do in a namespace. */
public final class RoleDraft extends Draft<Role, RoleDraft> {

  private final List<AccessRule> rules;

  private RoleDraft(State<Role> state, List<AccessRule> rules) {
    super(state);
    this.rules = rules;
  }

  static RoleDraft of(String name) {
    return new RoleDraft(State.of("role", Role.class, name, Role.builder().build()), List.of());
  }

  @Override
  RoleDraft with(State<Role> newState) {
    return new RoleDraft(newState, rules);
  }

  /** Allows something: {@code allow(r -> r.read().resources("pods"))}. */
  public RoleDraft allow(UnaryOperator<AccessRule> rule) {
    return new RoleDraft(state(), Copies.plus(rules, rule.apply(AccessRule.NOTHING)));
  }

  /** Gives the role, in its namespace, to the Pods that run as an account. */
  public RoleBindingDraft to(ServiceAccountDraft account) {
    return RoleBindingDraft.of(name(), this).to(account);
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.pathSegment(name);
  }

  @Override
  Role complete(ObjectMeta metadata, Notes notes) {
    Role.Builder made = state().resource().toBuilder();
    for (int i = 0; i < rules.size(); i++) {
      made.addRule(rules.get(i).typed(notes.in("allow[" + i + "]")));
    }
    return made.build().withMetadata(metadata);
  }
}
