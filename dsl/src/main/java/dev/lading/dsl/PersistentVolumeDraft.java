package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.AWSElasticBlockStoreVolumeSource;
import dev.lading.model.core.v1.AzureDiskVolumeSource;
import dev.lading.model.core.v1.AzureFilePersistentVolumeSource;
import dev.lading.model.core.v1.CSIPersistentVolumeSource;
import dev.lading.model.core.v1.CephFSPersistentVolumeSource;
import dev.lading.model.core.v1.CinderPersistentVolumeSource;
import dev.lading.model.core.v1.FCVolumeSource;
import dev.lading.model.core.v1.FlexPersistentVolumeSource;
import dev.lading.model.core.v1.FlockerVolumeSource;
import dev.lading.model.core.v1.GCEPersistentDiskVolumeSource;
import dev.lading.model.core.v1.GlusterfsPersistentVolumeSource;
import dev.lading.model.core.v1.HostPathType;
import dev.lading.model.core.v1.ISCSIPersistentVolumeSource;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeMode;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.core.v1.PersistentVolumeSpec;
import dev.lading.model.core.v1.PhotonPersistentDiskVolumeSource;
import dev.lading.model.core.v1.PortworxVolumeSource;
import dev.lading.model.core.v1.QuobyteVolumeSource;
import dev.lading.model.core.v1.RBDPersistentVolumeSource;
import dev.lading.model.core.v1.ScaleIOPersistentVolumeSource;
import dev.lading.model.core.v1.StorageOSPersistentVolumeSource;
import dev.lading.model.core.v1.VsphereVirtualDiskVolumeSource;
import java.util.function.Consumer;

/**
 * A piece of storage that exists, for a claim to bind to. Needs a capacity, an access mode and one
 * source; the lambdas take what a source can say beyond the essential, in words of the API.
 */
public final class PersistentVolumeDraft extends Draft<PersistentVolume, PersistentVolumeDraft> {

  PersistentVolumeDraft(State<PersistentVolume> state) {
    super(state);
  }

  static PersistentVolumeDraft of(String name) {
    PersistentVolume empty = PersistentVolume.builder().spec(spec -> {}).build();
    return new PersistentVolumeDraft(
        State.of("persistentVolume", PersistentVolume.class, name, empty));
  }

  @Override
  PersistentVolumeDraft with(State<PersistentVolume> newState) {
    return new PersistentVolumeDraft(newState);
  }

  private PersistentVolumeSpec spec() {
    return state().resource().spec().orElseThrow();
  }

  /** Changes the volume in words of the API. */
  public PersistentVolumeDraft spec(Consumer<PersistentVolumeSpec.Builder> change) {
    return edit(PersistentVolume::toBuilder, made -> made.spec(change));
  }

  /** How much it holds; required. */
  public PersistentVolumeDraft capacity(Quantity size) {
    return spec(volume -> volume.putCapacity("storage", size));
  }

  /** How much it holds, such as {@code 10Gi}; required. */
  public PersistentVolumeDraft capacity(String size) {
    return capacity(Problems.amount(size)).noting(noted -> noted.quantity("capacity", size));
  }

  /** Adds a way to mount it; at least one is required. */
  public PersistentVolumeDraft accessMode(PersistentVolumeAccessMode mode) {
    return spec().accessModes().contains(mode) ? this : spec(volume -> volume.addAccessMode(mode));
  }

  /** One node at a time may write. */
  public PersistentVolumeDraft readWriteOnce() {
    return accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE);
  }

  /** Many nodes may write. */
  public PersistentVolumeDraft readWriteMany() {
    return accessMode(PersistentVolumeAccessMode.READ_WRITE_MANY);
  }

  /** Many nodes may read. */
  public PersistentVolumeDraft readOnlyMany() {
    return accessMode(PersistentVolumeAccessMode.READ_ONLY_MANY);
  }

  /** What happens to it when its claim is deleted. Default: Retain. */
  public PersistentVolumeDraft reclaimPolicy(PersistentVolumeReclaimPolicy policy) {
    return spec(volume -> volume.persistentVolumeReclaimPolicy(policy));
  }

  /** Keeps the data when its claim is deleted. */
  public PersistentVolumeDraft retain() {
    return reclaimPolicy(PersistentVolumeReclaimPolicy.RETAIN);
  }

  /** The class it belongs to. Default: none. */
  public PersistentVolumeDraft storageClass(String name) {
    return spec(volume -> volume.storageClassName(name));
  }

  /** The class it belongs to. Default: none. */
  public PersistentVolumeDraft storageClass(StorageClassDraft storageClass) {
    return storageClass(storageClass.name());
  }

  String storageClassName() {
    return spec().storageClassName().orElse("");
  }

  /** The attributes class it was made with. Default: none. */
  public PersistentVolumeDraft attributesClass(String name) {
    return spec(volume -> volume.volumeAttributesClassName(name));
  }

  /** A file system or a raw device. Default: a file system. */
  public PersistentVolumeDraft volumeMode(PersistentVolumeMode mode) {
    return spec(volume -> volume.volumeMode(mode));
  }

  /** Adds options of {@code mount}. */
  public PersistentVolumeDraft mountOptions(String... options) {
    return spec(
        volume -> {
          for (String option : options) {
            volume.addMountOption(option);
          }
        });
  }

  /** Keeps it for one claim; one without a namespace counts as being in {@code default}. */
  public PersistentVolumeDraft reservedFor(PersistentVolumeClaimDraft claim) {
    return spec(
        volume ->
            volume.claimRef(
                ref ->
                    ref.apiVersion("v1")
                        .kind("PersistentVolumeClaim")
                        .name(claim.name())
                        .namespace(claim.namespaceName().orElse(null))));
  }

  /** A claim without a namespace is in that of the application. */
  @Override
  PersistentVolumeDraft namespaceByDefault(String namespace) {
    return spec().claimRef().filter(claim -> claim.namespace().isEmpty()).isPresent()
        ? spec(volume -> volume.claimRef(spec().claimRef().orElseThrow().withNamespace(namespace)))
        : this;
  }

  /** Can only be reached from nodes that fulfil all requirements; several calls: any of them. */
  public PersistentVolumeDraft onNodes(NodeRequirement first, NodeRequirement... more) {
    return spec(
        volume ->
            volume.nodeAffinity(
                affinity ->
                    affinity.required(
                        any ->
                            any.addNodeSelectorTerm(
                                NodeRequirement.term(Copies.list(first, more))))));
  }

  /** A folder of an NFS server. */
  public PersistentVolumeDraft nfs(String server, String path) {
    return spec(volume -> volume.nfs(nfs -> nfs.server(server).path(path)));
  }

  /** A volume of a CSI driver. */
  public PersistentVolumeDraft csi(String driver, String volumeHandle) {
    return csi(driver, volumeHandle, source -> {});
  }

  /** A volume of a CSI driver, with attributes for instance. */
  public PersistentVolumeDraft csi(
      String driver, String volumeHandle, Consumer<CSIPersistentVolumeSource.Builder> source) {
    return spec(
        volume -> volume.csi(csi -> source.accept(csi.driver(driver).volumeHandle(volumeHandle))));
  }

  /** A path of one node, for trying things out; see {@link #local} for real use. */
  public PersistentVolumeDraft hostPath(String path) {
    return spec(volume -> volume.hostPath(host -> host.path(path).type(null)));
  }

  /** A path of one node that must be, or becomes, what the type says. */
  public PersistentVolumeDraft hostPath(String path, HostPathType type) {
    return spec(volume -> volume.hostPath(host -> host.path(path).type(type)));
  }

  /** A disk or folder of a node; say which by {@link #onNodes}. */
  public PersistentVolumeDraft local(String path) {
    return spec(volume -> volume.local(local -> local.path(path).fsType(null)));
  }

  /** A disk of a node, formatted when it is not; say which node by {@link #onNodes}. */
  public PersistentVolumeDraft local(String path, String fileSystem) {
    return spec(volume -> volume.local(local -> local.path(path).fsType(fileSystem)));
  }

  /** A disk of an iSCSI target. */
  public PersistentVolumeDraft iscsi(
      String portal, String iqn, int lun, Consumer<ISCSIPersistentVolumeSource.Builder> source) {
    return spec(
        volume -> volume.iscsi(disk -> source.accept(disk.targetPortal(portal).iqn(iqn).lun(lun))));
  }

  /** A Fibre Channel disk: by {@code wwids}, or by {@code targetWWNs} and {@code lun}. */
  public PersistentVolumeDraft fc(Consumer<FCVolumeSource.Builder> source) {
    return spec(volume -> volume.fc(source));
  }

  /**
   * An EBS disk.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code ebs.csi.aws.com}.
   */
  @Deprecated
  public PersistentVolumeDraft awsElasticBlockStore(
      Consumer<AWSElasticBlockStoreVolumeSource.Builder> source) {
    return spec(volume -> volume.awsElasticBlockStore(source));
  }

  /**
   * An Azure disk.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code disk.csi.azure.com}.
   */
  @Deprecated
  public PersistentVolumeDraft azureDisk(Consumer<AzureDiskVolumeSource.Builder> source) {
    return spec(volume -> volume.azureDisk(source));
  }

  /**
   * An Azure file share.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code file.csi.azure.com}.
   */
  @Deprecated
  public PersistentVolumeDraft azureFile(Consumer<AzureFilePersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.azureFile(source));
  }

  /**
   * A CephFS file system.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code cephfs.csi.ceph.com}; removed
   *     in 1.31.
   */
  @Deprecated
  public PersistentVolumeDraft cephfs(Consumer<CephFSPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.cephfs(source));
  }

  /**
   * An OpenStack disk.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code cinder.csi.openstack.org}.
   */
  @Deprecated
  public PersistentVolumeDraft cinder(Consumer<CinderPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.cinder(source));
  }

  /**
   * A volume of an exec-based driver.
   *
   * @deprecated use {@link #csi(String, String)} with the driver of the vendor.
   */
  @Deprecated
  public PersistentVolumeDraft flexVolume(Consumer<FlexPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.flexVolume(source));
  }

  /**
   * A Flocker data set.
   *
   * @deprecated use {@link #csi(String, String)}; removed in 1.25.
   */
  @Deprecated
  public PersistentVolumeDraft flocker(Consumer<FlockerVolumeSource.Builder> source) {
    return spec(volume -> volume.flocker(source));
  }

  /**
   * A Google Compute Engine disk.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code pd.csi.storage.gke.io}.
   */
  @Deprecated
  public PersistentVolumeDraft gcePersistentDisk(
      Consumer<GCEPersistentDiskVolumeSource.Builder> source) {
    return spec(volume -> volume.gcePersistentDisk(source));
  }

  /**
   * A GlusterFS volume.
   *
   * @deprecated use {@link #nfs(String, String)}; removed in 1.26.
   */
  @Deprecated
  public PersistentVolumeDraft glusterfs(Consumer<GlusterfsPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.glusterfs(source));
  }

  /**
   * A Photon Controller disk.
   *
   * @deprecated use {@link #csi(String, String)}; removed in 1.31.
   */
  @Deprecated
  public PersistentVolumeDraft photonPersistentDisk(
      Consumer<PhotonPersistentDiskVolumeSource.Builder> source) {
    return spec(volume -> volume.photonPersistentDisk(source));
  }

  /**
   * A Portworx volume.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code pxd.portworx.com}.
   */
  @Deprecated
  public PersistentVolumeDraft portworxVolume(Consumer<PortworxVolumeSource.Builder> source) {
    return spec(volume -> volume.portworxVolume(source));
  }

  /**
   * A Quobyte volume.
   *
   * @deprecated use {@link #csi(String, String)}; removed in 1.25.
   */
  @Deprecated
  public PersistentVolumeDraft quobyte(Consumer<QuobyteVolumeSource.Builder> source) {
    return spec(volume -> volume.quobyte(source));
  }

  /**
   * A Rados block device.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code rbd.csi.ceph.com}; removed in
   *     1.31.
   */
  @Deprecated
  public PersistentVolumeDraft rbd(Consumer<RBDPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.rbd(source));
  }

  /**
   * A ScaleIO volume.
   *
   * @deprecated use {@link #csi(String, String)}; removed in 1.22.
   */
  @Deprecated
  public PersistentVolumeDraft scaleIO(Consumer<ScaleIOPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.scaleIO(source));
  }

  /**
   * A StorageOS volume.
   *
   * @deprecated use {@link #csi(String, String)}; removed in 1.25.
   */
  @Deprecated
  public PersistentVolumeDraft storageos(Consumer<StorageOSPersistentVolumeSource.Builder> source) {
    return spec(volume -> volume.storageos(source));
  }

  /**
   * A vSphere disk.
   *
   * @deprecated use {@link #csi(String, String)} with driver {@code csi.vsphere.vmware.com}.
   */
  @Deprecated
  public PersistentVolumeDraft vsphereVolume(
      Consumer<VsphereVirtualDiskVolumeSource.Builder> source) {
    return spec(volume -> volume.vsphereVolume(source));
  }

  @Override
  PersistentVolume complete(ObjectMeta metadata, Notes notes) {
    PersistentVolumeCheck.check(spec(), notes);
    return namespaceByDefault("default").state().resource().withMetadata(metadata);
  }
}
