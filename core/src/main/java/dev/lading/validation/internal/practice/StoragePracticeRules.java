package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Volumes and claims. */
public final class StoragePracticeRules implements Check {

  static final Rule SHARED_CLAIM =
      Practice.good("shared-claim", "Replicas share only claims that many nodes can mount")
          .because("Pods on other nodes wait for ever for a ReadWriteOnce volume")
          .fix("use ReadWriteMany, a StatefulSet with claim templates, or one replica")
          .after("docs: Persistent Volumes, access modes");

  static final Rule ROLLING_CLAIM =
      Practice.good("rolling-update-claim", "A Deployment with a ReadWriteOnce claim is recreated")
          .because("during a rolling update the new Pod waits for the volume the old one holds")
          .fix("set strategy.type: Recreate, or use a StatefulSet")
          .after("docs: Persistent Volumes, access modes");

  static final Rule DEPRECATED_VOLUME =
      Practice.good("deprecated-volume", "Volumes are of a kind that has a future")
          .because("the kind is deprecated, or newer clusters do not have it")
          .after("docs: Volumes, deprecated and removed types");

  static final Rule UNUSED =
      Practice.good("unused-volume", "Volumes of a Pod are mounted")
          .because("the Pod waits for volumes that nobody uses")
          .fix("mount it or remove it");

  static final Rule EMPTY_DIR =
      Practice.strict("empty-dir-limit", "Scratch volumes have a size limit")
          .because("a Pod that fills the node's disk gets others evicted")
          .fix("set emptyDir.sizeLimit");

  static final Rule RECLAIM =
      Practice.strict("class-deletes-volumes", "Storage classes keep volumes")
          .because("deleting a claim deletes the data")
          .fix("set reclaimPolicy: Retain, or suppress this where loss is fine");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "volumes in practice",
          new StoragePracticeRules(),
          SHARED_CLAIM,
          ROLLING_CLAIM,
          DEPRECATED_VOLUME,
          UNUSED,
          EMPTY_DIR,
          RECLAIM);

  private static final Map<String, String> DEPRECATED =
      Map.ofEntries(
          Map.entry("gitRepo", "clone in an init container into an emptyDir"),
          Map.entry("glusterfs", "use a CSI driver"),
          Map.entry("cephfs", "use the CSI driver of Ceph"),
          Map.entry("rbd", "use the CSI driver of Ceph"),
          Map.entry("flocker", "use a CSI driver"),
          Map.entry("quobyte", "use a CSI driver"),
          Map.entry("storageos", "use a CSI driver"),
          Map.entry("scaleIO", "use a CSI driver"),
          Map.entry("photonPersistentDisk", "use a CSI driver"),
          Map.entry("flexVolume", "use a CSI driver"),
          Map.entry("awsElasticBlockStore", "use ebs.csi.aws.com"),
          Map.entry("azureDisk", "use disk.csi.azure.com"),
          Map.entry("azureFile", "use file.csi.azure.com"),
          Map.entry("cinder", "use cinder.csi.openstack.org"),
          Map.entry("gcePersistentDisk", "use pd.csi.storage.gke.io"),
          Map.entry("portworxVolume", "use pxd.portworx.com"),
          Map.entry("vsphereVolume", "use csi.vsphere.vmware.com"));

  private StoragePracticeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "PersistentVolume")) {
      deprecated(subject.spec(), report);
    } else if (subject.is("storage.k8s.io", "StorageClass")) {
      Field policy = subject.root().get("reclaimPolicy");
      if (!policy.is("Retain")) {
        report.add(RECLAIM, policy, "Volumes of the class are deleted with their claims");
      }
    }
    PodTemplates.of(subject).ifPresent(pod -> pod(pod, report));
  }

  private static void deprecated(Field source, Report report) {
    for (Field kind : source.members()) {
      String instead = DEPRECATED.get(kind.name());
      if (instead != null) {
        report.add(
            DEPRECATED_VOLUME, kind, "Volumes of kind " + kind.name() + " are deprecated", instead);
      }
    }
  }

  private static void pod(PodTemplate pod, Report report) {
    Set<String> used = new HashSet<>();
    for (Field container : pod.allContainers()) {
      container.get("volumeMounts").items().forEach(mount -> used.add(mount.get("name").text()));
      container.get("volumeDevices").items().forEach(device -> used.add(device.get("name").text()));
      for (Field variable : container.get("env").items()) {
        used.add(variable.at("valueFrom", "fileKeyRef", "volumeName").text());
      }
    }
    for (Field volume : pod.spec().get("volumes").items()) {
      deprecated(volume, report);
      String name = volume.get("name").text();
      if (!name.isEmpty() && !used.contains(name)) {
        report.add(UNUSED, volume, "No container mounts the volume \"" + name + "\"");
      }
      Field scratch = volume.get("emptyDir");
      if (scratch.isPresent() && scratch.get("sizeLimit").isAbsent()) {
        report.add(EMPTY_DIR, scratch, "The scratch volume \"" + name + "\" has no limit");
      }
      claim(pod, volume.at("persistentVolumeClaim", "claimName"), report);
    }
  }

  private static void claim(PodTemplate pod, Field name, Report report) {
    Subject owner = pod.owner();
    Subject claim =
        owner.set().find("", "PersistentVolumeClaim", owner.namespace(), name.text()).orElse(null);
    if (claim == null || !isOfOneNode(claim.spec().get("accessModes").texts())) {
      return;
    }
    boolean replicated = pod.replicas() > 1 && !owner.kind().equals("Pod");
    if (replicated || owner.kind().equals("DaemonSet")) {
      report.add(
          SHARED_CLAIM,
          name,
          "Several Pods mount the claim \""
              + name.text()
              + "\", which one node can mount at a time");
    } else if (owner.kind().equals("Deployment")
        && !owner.spec().at("strategy", "type").is("Recreate")
        && !isZero(owner.spec().at("strategy", "rollingUpdate", "maxSurge"))) {
      report.add(
          ROLLING_CLAIM,
          name,
          "A rolling update needs the claim \"" + name.text() + "\" on two nodes for a while");
    }
  }

  private static boolean isZero(Field surge) {
    return surge.is("0%") || surge.isInteger() && surge.number(1) == 0;
  }

  private static boolean isOfOneNode(List<String> modes) {
    return !modes.isEmpty() && !modes.contains("ReadWriteMany") && !modes.contains("ReadOnlyMany");
  }
}
