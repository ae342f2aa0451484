package dev.lading.dsl;

import dev.lading.model.core.v1.AWSElasticBlockStoreVolumeSource;
import dev.lading.model.core.v1.AzureDiskVolumeSource;
import dev.lading.model.core.v1.AzureFileVolumeSource;
import dev.lading.model.core.v1.CSIVolumeSource;
import dev.lading.model.core.v1.CephFSVolumeSource;
import dev.lading.model.core.v1.CinderVolumeSource;
import dev.lading.model.core.v1.EmptyDirVolumeSource;
import dev.lading.model.core.v1.FCVolumeSource;
import dev.lading.model.core.v1.FlexVolumeSource;
import dev.lading.model.core.v1.FlockerVolumeSource;
import dev.lading.model.core.v1.GCEPersistentDiskVolumeSource;
import dev.lading.model.core.v1.GitRepoVolumeSource;
import dev.lading.model.core.v1.GlusterfsVolumeSource;
import dev.lading.model.core.v1.HostPathType;
import dev.lading.model.core.v1.ISCSIVolumeSource;
import dev.lading.model.core.v1.PhotonPersistentDiskVolumeSource;
import dev.lading.model.core.v1.PortworxVolumeSource;
import dev.lading.model.core.v1.PullPolicy;
import dev.lading.model.core.v1.QuobyteVolumeSource;
import dev.lading.model.core.v1.RBDVolumeSource;
import dev.lading.model.core.v1.ScaleIOVolumeSource;
import dev.lading.model.core.v1.StorageOSVolumeSource;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VsphereVirtualDiskVolumeSource;
import java.util.function.Consumer;

/**
 * Volumes of Pods, one factory for every source of the API. The lambdas take what a source can say
 * beyond the essential, in words of the API.
 *
 * <p>Config maps, secrets and claims are mounted as they are; see {@link ConfigMapDraft}, {@link
 * SecretDraft}, {@link PersistentVolumeClaimDraft}.
 */
public final class Volumes {

  private Volumes() {}

  /** An empty folder that lives as long as the Pod. */
  public static PlainVolume emptyDir(String name) {
    return emptyDir(name, source -> {});
  }

  /** An empty folder that lives as long as the Pod, in memory or of limited size for instance. */
  public static PlainVolume emptyDir(String name, Consumer<EmptyDirVolumeSource.Builder> source) {
    return plain(name, volume -> volume.emptyDir(source));
  }

  /** A path of the node; outside of a DaemonSet that is a finding. */
  public static PlainVolume hostPath(String name, String path) {
    return plain(name, volume -> volume.hostPath(host -> host.path(path)));
  }

  /** A path of the node that must be, or becomes, what the type says. */
  public static PlainVolume hostPath(String name, String path, HostPathType type) {
    return plain(name, volume -> volume.hostPath(host -> host.path(path).type(type)));
  }

  /** A folder of an NFS server; it must be there. */
  public static PlainVolume nfs(String name, String server, String path) {
    return plain(name, volume -> volume.nfs(nfs -> nfs.server(server).path(path)));
  }

  /** A folder of an NFS server that nobody may write to. */
  public static PlainVolume nfsReadOnly(String name, String server, String path) {
    return plain(name, volume -> volume.nfs(nfs -> nfs.server(server).path(path).readOnly(true)));
  }

  /** A volume that a CSI driver makes for the Pod. */
  public static PlainVolume csi(String name, String driver) {
    return csi(name, driver, source -> {});
  }

  /** A volume that a CSI driver makes for the Pod, with attributes for instance. */
  public static PlainVolume csi(
      String name, String driver, Consumer<CSIVolumeSource.Builder> source) {
    return plain(name, volume -> volume.csi(csi -> source.accept(csi.driver(driver))));
  }

  /** A disk of an iSCSI target. */
  public static PlainVolume iscsi(
      String name, String portal, String iqn, int lun, Consumer<ISCSIVolumeSource.Builder> source) {
    return plain(
        name,
        volume -> volume.iscsi(disk -> source.accept(disk.targetPortal(portal).iqn(iqn).lun(lun))));
  }

  /** A Fibre Channel disk: by {@code wwids}, or by {@code targetWWNs} and {@code lun}. */
  public static PlainVolume fc(String name, Consumer<FCVolumeSource.Builder> source) {
    return plain(name, volume -> volume.fc(source));
  }

  /** The files of a container image or artifact, read-only. */
  public static PlainVolume image(String name, String reference) {
    return plain(name, volume -> volume.image(image -> image.reference(reference)));
  }

  /** The files of a container image or artifact, read-only. */
  public static PlainVolume image(String name, String reference, PullPolicy pullPolicy) {
    return plain(
        name, volume -> volume.image(image -> image.reference(reference).pullPolicy(pullPolicy)));
  }

  /** A config map that somebody else makes. */
  public static ConfigVolume configMapVolume(String configMap) {
    return ConfigVolume.of(new ConfigSource.OfConfigMap(configMap, null));
  }

  /** A secret that somebody else makes. */
  public static ConfigVolume secretVolume(String secret) {
    return ConfigVolume.of(new ConfigSource.OfSecret(secret, null));
  }

  /** A claim that somebody else makes. */
  public static PlainVolume claim(String claimName) {
    return new PlainVolume(
        VolumeState.derived(
            claimName,
            volume -> volume.persistentVolumeClaim(claim -> claim.claimName(claimName))));
  }

  /** A claim for every replica of a StatefulSet, or by {@link ClaimTemplate#ephemeral} a Pod. */
  public static ClaimTemplate claimTemplate(String name) {
    return ClaimTemplate.of(name);
  }

  /** What the Pod knows about itself, as files. */
  public static DownwardApiVolume downwardApi() {
    return DownwardApiVolume.empty();
  }

  /** Several sources as one folder. */
  public static ProjectedVolume projected(String name) {
    return ProjectedVolume.empty(name);
  }

  /** A volume declared by {@link WorkloadDraft#volume}, by its name. */
  public static PlainVolume volumeNamed(String name) {
    return plain(name, volume -> {});
  }

  /**
   * An EBS disk.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code ebs.csi.aws.com}.
   */
  @Deprecated
  public static PlainVolume awsElasticBlockStore(
      String name, Consumer<AWSElasticBlockStoreVolumeSource.Builder> source) {
    return plain(name, volume -> volume.awsElasticBlockStore(source));
  }

  /**
   * An Azure disk.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code disk.csi.azure.com}.
   */
  @Deprecated
  public static PlainVolume azureDisk(String name, Consumer<AzureDiskVolumeSource.Builder> source) {
    return plain(name, volume -> volume.azureDisk(source));
  }

  /**
   * An Azure file share.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code file.csi.azure.com}.
   */
  @Deprecated
  public static PlainVolume azureFile(String name, Consumer<AzureFileVolumeSource.Builder> source) {
    return plain(name, volume -> volume.azureFile(source));
  }

  /**
   * A CephFS file system.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code cephfs.csi.ceph.com}; removed in
   *     1.31.
   */
  @Deprecated
  public static PlainVolume cephfs(String name, Consumer<CephFSVolumeSource.Builder> source) {
    return plain(name, volume -> volume.cephfs(source));
  }

  /**
   * An OpenStack disk.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code cinder.csi.openstack.org}.
   */
  @Deprecated
  public static PlainVolume cinder(String name, Consumer<CinderVolumeSource.Builder> source) {
    return plain(name, volume -> volume.cinder(source));
  }

  /**
   * A volume of an exec-based driver.
   *
   * @deprecated use {@link #csi} with the driver of the vendor.
   */
  @Deprecated
  public static PlainVolume flexVolume(String name, Consumer<FlexVolumeSource.Builder> source) {
    return plain(name, volume -> volume.flexVolume(source));
  }

  /**
   * A Flocker data set.
   *
   * @deprecated use a claim; removed in 1.25.
   */
  @Deprecated
  public static PlainVolume flocker(String name, Consumer<FlockerVolumeSource.Builder> source) {
    return plain(name, volume -> volume.flocker(source));
  }

  /**
   * A Google Compute Engine disk.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code pd.csi.storage.gke.io}.
   */
  @Deprecated
  public static PlainVolume gcePersistentDisk(
      String name, Consumer<GCEPersistentDiskVolumeSource.Builder> source) {
    return plain(name, volume -> volume.gcePersistentDisk(source));
  }

  /**
   * A GlusterFS volume.
   *
   * @deprecated use a claim, or {@link #nfs}; removed in 1.26.
   */
  @Deprecated
  public static PlainVolume glusterfs(String name, Consumer<GlusterfsVolumeSource.Builder> source) {
    return plain(name, volume -> volume.glusterfs(source));
  }

  /**
   * A Photon Controller disk.
   *
   * @deprecated use a claim; removed in 1.31.
   */
  @Deprecated
  public static PlainVolume photonPersistentDisk(
      String name, Consumer<PhotonPersistentDiskVolumeSource.Builder> source) {
    return plain(name, volume -> volume.photonPersistentDisk(source));
  }

  /**
   * A Portworx volume.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code pxd.portworx.com}.
   */
  @Deprecated
  public static PlainVolume portworxVolume(
      String name, Consumer<PortworxVolumeSource.Builder> source) {
    return plain(name, volume -> volume.portworxVolume(source));
  }

  /**
   * A Quobyte volume.
   *
   * @deprecated use a claim; removed in 1.25.
   */
  @Deprecated
  public static PlainVolume quobyte(String name, Consumer<QuobyteVolumeSource.Builder> source) {
    return plain(name, volume -> volume.quobyte(source));
  }

  /**
   * A Rados block device.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code rbd.csi.ceph.com}; removed in 1.31.
   */
  @Deprecated
  public static PlainVolume rbd(String name, Consumer<RBDVolumeSource.Builder> source) {
    return plain(name, volume -> volume.rbd(source));
  }

  /**
   * A ScaleIO volume.
   *
   * @deprecated use a claim; removed in 1.22.
   */
  @Deprecated
  public static PlainVolume scaleIO(String name, Consumer<ScaleIOVolumeSource.Builder> source) {
    return plain(name, volume -> volume.scaleIO(source));
  }

  /**
   * A StorageOS volume.
   *
   * @deprecated use a claim; removed in 1.25.
   */
  @Deprecated
  public static PlainVolume storageos(String name, Consumer<StorageOSVolumeSource.Builder> source) {
    return plain(name, volume -> volume.storageos(source));
  }

  /**
   * A vSphere disk.
   *
   * @deprecated use a claim, or {@link #csi} with driver {@code csi.vsphere.vmware.com}.
   */
  @Deprecated
  public static PlainVolume vsphereVolume(
      String name, Consumer<VsphereVirtualDiskVolumeSource.Builder> source) {
    return plain(name, volume -> volume.vsphereVolume(source));
  }

  /**
   * A git repository, cloned when the Pod starts.
   *
   * @deprecated use an init container that clones into an {@link #emptyDir}; gitRepo lets a
   *     repository run commands on the node.
   */
  @Deprecated
  public static PlainVolume gitRepo(String name, String repository) {
    return gitRepo(name, repository, source -> {});
  }

  /**
   * A revision of a git repository, cloned when the Pod starts.
   *
   * @deprecated use an init container that clones into an {@link #emptyDir}; gitRepo lets a
   *     repository run commands on the node.
   */
  @Deprecated
  public static PlainVolume gitRepo(
      String name, String repository, Consumer<GitRepoVolumeSource.Builder> source) {
    return plain(name, volume -> volume.gitRepo(git -> source.accept(git.repository(repository))));
  }

  private static PlainVolume plain(String name, Consumer<Volume.Builder> source) {
    return new PlainVolume(VolumeState.named(name, source));
  }
}
