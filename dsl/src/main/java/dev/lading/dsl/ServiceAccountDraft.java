package dev.lading.dsl;

import dev.lading.model.core.v1.ServiceAccount;

/** Whom Pods run as; see {@link PodSettings#runAs(ServiceAccountDraft)}. */
public final class ServiceAccountDraft extends Draft<ServiceAccount, ServiceAccountDraft> {

  private ServiceAccountDraft(State<ServiceAccount> state) {
    super(state);
  }

  static ServiceAccountDraft of(String name) {
    return new ServiceAccountDraft(
        State.of("serviceAccount", ServiceAccount.class, name, ServiceAccount.builder().build()));
  }

  @Override
  ServiceAccountDraft with(State<ServiceAccount> newState) {
    return new ServiceAccountDraft(newState);
  }

  /** Whether Pods find a token of it. Default: they do. */
  public ServiceAccountDraft automountToken(boolean automount) {
    return edit(ServiceAccount::toBuilder, made -> made.automountServiceAccountToken(automount));
  }

  /** Pulls images of its Pods with a registry login. */
  public ServiceAccountDraft imagePullSecret(SecretDraft secret) {
    return edit(
        ServiceAccount::toBuilder,
        made -> made.addImagePullSecret(each -> each.name(secret.name())));
  }
}
