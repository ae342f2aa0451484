package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.ServiceAccount;
import java.util.Map;

/** Assertions about a ServiceAccount. */
public final class ServiceAccountAssert
    extends AbstractResourceAssert<ServiceAccountAssert, ServiceAccount> {

  ServiceAccountAssert(ServiceAccount actual, Manifests set) {
    super(actual, set, ServiceAccountAssert.class);
  }

  /** That Pods do not get a token unless they ask for it. */
  public ServiceAccountAssert doesNotMountToken() {
    return isValue("automountServiceAccountToken", false, "automountServiceAccountToken");
  }

  /** That Pods pull images with a secret. */
  public ServiceAccountAssert hasImagePullSecret(String name) {
    return hasItem("image pull secret", Map.of("name", name), "imagePullSecrets");
  }
}
