package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.storage.v1.StorageClass;
import java.util.List;

/** Assertions about a StorageClass. */
public final class StorageClassAssert
    extends AbstractResourceAssert<StorageClassAssert, StorageClass> {

  private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

  StorageClassAssert(StorageClass actual, Manifests set) {
    super(actual, set, StorageClassAssert.class);
  }

  /** That volumes are made by a provisioner. */
  public StorageClassAssert hasProvisioner(String provisioner) {
    return isValue("provisioner", provisioner, "provisioner");
  }

  /** That the provisioner gets a parameter. */
  public StorageClassAssert hasParameter(String name, String value) {
    return hasMember("parameter", name, value, List.of("parameters"));
  }

  /** What happens to volumes after their claims are gone: {@code Retain}, {@code Delete}. */
  public StorageClassAssert hasReclaimPolicy(String policy) {
    return isValue("reclaim policy", policy, "reclaimPolicy");
  }

  /** When claims get volumes: {@code Immediate}, {@code WaitForFirstConsumer}. */
  public StorageClassAssert hasBindingMode(String mode) {
    return isValue("binding mode", mode, "volumeBindingMode");
  }

  /** That claims may grow. */
  public StorageClassAssert allowsExpansion() {
    return isValue("allowVolumeExpansion", true, "allowVolumeExpansion");
  }

  /** That volumes are mounted with an option. */
  public StorageClassAssert hasMountOption(String option) {
    return hasItem("mount option", option, "mountOptions");
  }

  /** That claims without a class get this one. */
  public StorageClassAssert isDefault() {
    return hasAnnotation(DEFAULT, "true");
  }
}
