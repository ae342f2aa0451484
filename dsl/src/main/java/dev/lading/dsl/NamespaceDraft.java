package dev.lading.dsl;

import dev.lading.model.core.v1.Namespace;
import dev.lading.validation.name.Names;
import java.util.Locale;
import java.util.Optional;

/** A namespace. */
public final class NamespaceDraft extends Draft<Namespace, NamespaceDraft> {

  private NamespaceDraft(State<Namespace> state) {
    super(state);
  }

  static NamespaceDraft of(String name) {
    return new NamespaceDraft(
        State.of("namespace", Namespace.class, name, Namespace.builder().build()));
  }

  @Override
  NamespaceDraft with(State<Namespace> newState) {
    return new NamespaceDraft(newState);
  }

  /** Refuses Pods that do not meet a Pod security standard. Default: as the cluster says. */
  public NamespaceDraft podSecurity(PodSecurityStandard standard) {
    return label("pod-security.kubernetes.io/enforce", standard.name().toLowerCase(Locale.ROOT));
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.dnsLabel(name);
  }

  /** How careful Pods have to be. */
  public enum PodSecurityStandard {
    /** Everything goes. */
    PRIVILEGED,
    /** Nothing that is known to lead to more rights. */
    BASELINE,
    /** What is good practice; see {@link ContainerDraft#restricted}. */
    RESTRICTED
  }
}
