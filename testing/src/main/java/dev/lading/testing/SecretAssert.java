package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.Secret;

/** Assertions about a Secret. Failures show digests of its values, never the values. */
public final class SecretAssert extends AbstractDataAssert<SecretAssert, Secret> {

  SecretAssert(Secret actual, Manifests set) {
    super(actual, set, "stringData", "data", SecretAssert.class);
  }

  /** That the secret is of a type, such as {@code kubernetes.io/tls}. */
  public SecretAssert hasType(String type) {
    return isValue("type", type, "type");
  }
}
