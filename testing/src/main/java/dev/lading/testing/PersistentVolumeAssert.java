package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.testing.internal.spot.Spot;

/** Assertions about a PersistentVolume. */
public final class PersistentVolumeAssert
    extends AbstractStorageAssert<PersistentVolumeAssert, PersistentVolume> {

  PersistentVolumeAssert(PersistentVolume actual, Manifests set) {
    super(actual, Spot.of(actual), set, PersistentVolumeAssert.class);
  }

  /** That the volume has a size, however it is written. */
  public PersistentVolumeAssert hasCapacity(String quantity) {
    return isValue("capacity", quantity, "spec", "capacity", "storage");
  }

  /** What happens after its claim is gone: {@code Retain}, {@code Delete}. */
  public PersistentVolumeAssert hasReclaimPolicy(String policy) {
    return isValue("reclaim policy", policy, "spec", "persistentVolumeReclaimPolicy");
  }

  /** That the volume is of a source, by the name of its field, such as {@code iscsi}. */
  public PersistentVolumeAssert isOfSource(String field) {
    return isSet("source " + field, "spec", field);
  }

  /** That the volume is a path of its node. */
  public PersistentVolumeAssert isHostPath(String path) {
    return isValue("host path", path, "spec", "hostPath", "path");
  }

  /** That the volume is a path of an NFS server. */
  public PersistentVolumeAssert isNfs(String server, String path) {
    isValue("NFS server", server, "spec", "nfs", "server");
    return isValue("NFS path", path, "spec", "nfs", "path");
  }

  /** That the volume is one of a CSI driver. */
  public PersistentVolumeAssert isCsi(String driver, String handle) {
    isValue("CSI driver", driver, "spec", "csi", "driver");
    return isValue("CSI volume handle", handle, "spec", "csi", "volumeHandle");
  }

  /** That the volume is kept for a claim. */
  public PersistentVolumeAssert isReservedFor(String namespace, String claim) {
    isValue("namespace of the claim", namespace, "spec", "claimRef", "namespace");
    return isValue("claim", claim, "spec", "claimRef", "name");
  }
}
