package dev.lading.dsl;

import static java.util.Map.entry;

import dev.lading.model.ApiObject;
import java.util.Map;

/** Volume sources that the API still has and nobody should use, with what to use instead. */
final class DeprecatedVolumes {

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          entry("awsElasticBlockStore", "use a claim, or csi with driver ebs.csi.aws.com"),
          entry("azureDisk", "use a claim, or csi with driver disk.csi.azure.com"),
          entry("azureFile", "use a claim, or csi with driver file.csi.azure.com"),
          entry(
              "cephfs",
              "use a claim, or csi with driver cephfs.csi.ceph.com; Kubernetes 1.31 removed it"),
          entry("cinder", "use a claim, or csi with driver cinder.csi.openstack.org"),
          entry("flexVolume", "use csi with the driver of the vendor"),
          entry("flocker", "use a claim; Kubernetes 1.25 removed it"),
          entry("gcePersistentDisk", "use a claim, or csi with driver pd.csi.storage.gke.io"),
          entry("glusterfs", "use a claim, or nfs; Kubernetes 1.26 removed it"),
          entry("photonPersistentDisk", "use a claim; Kubernetes 1.31 removed it"),
          entry("portworxVolume", "use a claim, or csi with driver pxd.portworx.com"),
          entry("quobyte", "use a claim; Kubernetes 1.25 removed it"),
          entry(
              "rbd",
              "use a claim, or csi with driver rbd.csi.ceph.com; Kubernetes 1.31 removed it"),
          entry("scaleIO", "use a claim; Kubernetes 1.22 removed it"),
          entry("storageos", "use a claim; Kubernetes 1.25 removed it"),
          entry("vsphereVolume", "use a claim, or csi with driver csi.vsphere.vmware.com"),
          entry("gitRepo", "use an init container that clones into an emptyDir"));

  private DeprecatedVolumes() {}

  /** Adds a finding for every deprecated source among the fields of an object. */
  static void check(ApiObject object, Notes notes) {
    for (String field : object.toTree().keySet()) {
      String advice = ADVICE.get(field);
      if (advice != null) {
        notes.finding("dsl-deprecated-volume", field + " volumes are deprecated", advice);
      }
    }
  }
}
