package dev.lading.testing;

import static dev.lading.testing.AssertionCases.shop;

/** Volumes, claims and storage. */
final class VolumeCases {

  private VolumeCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(VolumeAssert.class, () -> shop().deployment("web").volume("config"))
        .is("isOfSource", a -> a.isOfSource("configMap"), a -> a.isOfSource("nfs"))
        .is("isConfigMap", a -> a.isConfigMap("game"), a -> a.isConfigMap("other"))
        .is("hasItem", a -> a.hasItem("lives", "lives.txt"), a -> a.hasItem("lives", "other.txt"))
        .is("hasDefaultMode", a -> a.hasDefaultMode(0400), a -> a.hasDefaultMode(0644))
        .is(
            "isOptional",
            a -> a.isOptional(),
            a -> shop().deployment("web").volume("login").isOptional())
        .is(
            "isEmptyDir",
            a -> shop().deployment("web").volume("tmp").isEmptyDir(),
            a -> a.isEmptyDir())
        .is(
            "isInMemory",
            a -> shop().deployment("web").volume("tmp").isInMemory(),
            a -> a.isInMemory())
        .is(
            "isSecret",
            a -> shop().deployment("web").volume("login").isSecret("login"),
            a -> a.isSecret("login"))
        .is(
            "isClaim",
            a -> shop().deployment("web").volume("data").isClaim("web-data"),
            a -> shop().deployment("web").volume("data").isClaim("other"))
        .is(
            "isHostPath",
            a -> shop().deployment("web").volume("node").isHostPath("/var/log"),
            a -> shop().deployment("web").volume("node").isHostPath("/"))
        .is(
            "isNfs",
            a -> shop().deployment("web").volume("share").isNfs("nfs.example", "/exports"),
            a -> shop().deployment("web").volume("share").isNfs("nfs.example", "/"))
        .is(
            "isCsi",
            a -> shop().deployment("web").volume("driver").isCsi("csi.example"),
            a -> shop().deployment("web").volume("driver").isCsi("other"))
        .is(
            "isDownwardApi",
            a -> shop().deployment("web").volume("info").isDownwardApi(),
            a -> a.isDownwardApi())
        .is(
            "isProjected",
            a -> shop().deployment("web").volume("all").isProjected(),
            a -> a.isProjected())
        .is(
            "isEphemeral",
            a -> shop().deployment("web").volume("scratch").isEphemeral(),
            a -> a.isEphemeral());
    cases
        .about(ClaimAssert.class, () -> shop().claim("web-data"))
        .is("requestsStorage", a -> a.requestsStorage("1024Mi"), a -> a.requestsStorage("2Gi"))
        .is("isForVolume", a -> a.isForVolume("disk"), a -> a.isForVolume("other"))
        .is("selects", a -> a.selects("disk", "ssd"), a -> a.selects("disk", "hdd"))
        .is(
            "isCopyOf",
            a -> a.isCopyOf("VolumeSnapshot", "snap"),
            a -> a.isCopyOf("VolumeSnapshot", "other"))
        .is("hasStorageClass", a -> a.hasStorageClass("fast"), a -> a.hasStorageClass("slow"))
        .is(
            "hasNoStorageClass",
            a -> shop().persistentVolume("disk").hasNoStorageClass(),
            a -> a.hasNoStorageClass())
        .is(
            "hasAccessModes",
            a -> a.hasAccessModes("ReadWriteOnce"),
            a -> a.hasAccessModes("ReadWriteMany"))
        .is("hasVolumeMode", a -> a.hasVolumeMode("Filesystem"), a -> a.hasVolumeMode("Block"));
    cases
        .about(PersistentVolumeAssert.class, () -> shop().persistentVolume("disk"))
        .is("hasCapacity", a -> a.hasCapacity("10Gi"), a -> a.hasCapacity("1Gi"))
        .is(
            "hasReclaimPolicy",
            a -> a.hasReclaimPolicy("Retain"),
            a -> a.hasReclaimPolicy("Delete"))
        .is("isOfSource", a -> a.isOfSource("nfs"), a -> a.isOfSource("iscsi"))
        .is("isHostPath", a -> a.isHostPath("/mnt"), a -> a.isHostPath("/"))
        .is("isNfs", a -> a.isNfs("nfs.example", "/exports"), a -> a.isNfs("other", "/"))
        .is("isCsi", a -> a.isCsi("csi.example", "v1"), a -> a.isCsi("csi.example", "v2"))
        .is(
            "isReservedFor",
            a -> a.isReservedFor("shop", "web-data"),
            a -> a.isReservedFor("shop", "other"));
    cases
        .about(StorageClassAssert.class, () -> shop().storageClass("fast"))
        .is("hasProvisioner", a -> a.hasProvisioner("csi.example"), a -> a.hasProvisioner("other"))
        .is("hasParameter", a -> a.hasParameter("type", "gp3"), a -> a.hasParameter("type", "gp2"))
        .is(
            "hasReclaimPolicy",
            a -> a.hasReclaimPolicy("Delete"),
            a -> a.hasReclaimPolicy("Retain"))
        .is(
            "hasBindingMode",
            a -> a.hasBindingMode("WaitForFirstConsumer"),
            a -> a.hasBindingMode("Immediate"))
        .is(
            "allowsExpansion",
            a -> a.allowsExpansion(),
            a -> shop().storageClass("slow").allowsExpansion())
        .is("hasMountOption", a -> a.hasMountOption("noatime"), a -> a.hasMountOption("ro"))
        .is("isDefault", a -> a.isDefault(), a -> shop().storageClass("slow").isDefault());
  }
}
