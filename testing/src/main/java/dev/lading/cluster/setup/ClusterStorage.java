package dev.lading.cluster.setup;

import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.storage.v1.StorageClass;
import dev.lading.model.storage.v1.VolumeBindingMode;
import java.util.TreeMap;

/**
 * A storage class together with the provisioner that serves it.
 *
 * @param storageClass the class
 * @param provisioner its provisioner
 */
public record ClusterStorage(StorageClass storageClass, Provisioner provisioner) {

  private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

  /** A class that binds at once, deletes its volumes and expands them. */
  public static ClusterStorage of(String className, Provisioner provisioner) {
    return new ClusterStorage(
        StorageClass.builder()
            .metadata(m -> m.name(className))
            .provisioner(provisioner.name())
            .reclaimPolicy(PersistentVolumeReclaimPolicy.DELETE)
            .volumeBindingMode(VolumeBindingMode.IMMEDIATE)
            .allowVolumeExpansion(true)
            .build(),
        provisioner);
  }

  /** EKS's default class: EBS volumes, made in the zone of the first Pod that uses them. */
  public static ClusterStorage gp2() {
    return of("gp2", Provisioner.zonalDisk("kubernetes.io/aws-ebs"))
        .waitForFirstConsumer()
        .withoutExpansion()
        .asDefault();
  }

  /** kind's default class: directories of nodes (local-path-provisioner). */
  public static ClusterStorage standard() {
    return of("standard", Provisioner.nodeLocal("rancher.io/local-path"))
        .waitForFirstConsumer()
        .withoutExpansion()
        .asDefault();
  }

  /** A class of shared directories in the network. */
  public static ClusterStorage nfs(String className) {
    return of(className, Provisioner.networkFiles("nfs.csi.k8s.io"));
  }

  /** Volumes are made when the first Pod that uses a claim has a node. */
  public ClusterStorage waitForFirstConsumer() {
    return new ClusterStorage(
        storageClass.withVolumeBindingMode(VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER), provisioner);
  }

  /** Claims cannot grow. */
  public ClusterStorage withoutExpansion() {
    return new ClusterStorage(
        storageClass.toBuilder().allowVolumeExpansion(null).build(), provisioner);
  }

  /** Volumes stay when their claims go. */
  public ClusterStorage retained() {
    return new ClusterStorage(
        storageClass.withReclaimPolicy(PersistentVolumeReclaimPolicy.RETAIN), provisioner);
  }

  /** The class of claims that name none. */
  public ClusterStorage asDefault() {
    TreeMap<String, String> annotations = new TreeMap<>(storageClass.metadata().annotations());
    annotations.put(DEFAULT, "true");
    return new ClusterStorage(
        storageClass.withMetadata(m -> m.annotations(annotations)), provisioner);
  }
}
