package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.ConfigMap;

/** Assertions about a ConfigMap. */
public final class ConfigMapAssert extends AbstractDataAssert<ConfigMapAssert, ConfigMap> {

  ConfigMapAssert(ConfigMap actual, Manifests set) {
    super(actual, set, "data", "binaryData", ConfigMapAssert.class);
  }
}
