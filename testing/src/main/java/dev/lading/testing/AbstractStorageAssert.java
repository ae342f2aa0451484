package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;

/**
 * Assertions about storage that is asked for or offered.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractStorageAssert<
        S extends AbstractStorageAssert<S, R>, R extends KubernetesResource>
    extends AbstractResourceAssert<S, R> {

  AbstractStorageAssert(R actual, Spot spot, Manifests set, Class<?> selfType) {
    super(actual, spot, set, selfType);
  }

  /** That the storage is of a class. */
  public S hasStorageClass(String name) {
    return isValue("storage class", name, "spec", "storageClassName");
  }

  /** That the class is left to the cluster's default. */
  public S hasNoStorageClass() {
    return isUnset("storage class", "spec", "storageClassName");
  }

  /** That the access modes are these, in this order. */
  public S hasAccessModes(String... modes) {
    return hasItems("access modes", List.of(modes), "spec", "accessModes");
  }

  /** That the storage is a {@code Filesystem} or a {@code Block} device. */
  public S hasVolumeMode(String mode) {
    return isValue("volume mode", mode, "spec", "volumeMode");
  }
}
