package dev.lading.testing;

import dev.lading.model.core.v1.Volume;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;
import java.util.Map;

/** Assertions about a volume of Pods. */
public final class VolumeAssert extends AbstractNodeAssert<VolumeAssert, Volume> {

  private static final List<String> WITH_ITEMS = List.of("configMap", "secret", "downwardAPI");

  VolumeAssert(Spot spot, String name) {
    super(
        Volume.read(new TreeObjectReader(spot.members())),
        spot.called("volume " + name),
        VolumeAssert.class);
  }

  /** That the volume is of a source, by the name of its field, such as {@code nfs}. */
  public VolumeAssert isOfSource(String field) {
    List<?> sources =
        spot().members().keySet().stream().filter(name -> !name.equals("name")).toList();
    return claim(
        sources.contains(field),
        spot(),
        "expected a volume of " + field + ", but it is of " + Failures.join(sources));
  }

  /** That the volume begins empty and ends with its Pod. */
  public VolumeAssert isEmptyDir() {
    return isOfSource("emptyDir");
  }

  /** That the volume begins empty and is in memory. */
  public VolumeAssert isInMemory() {
    return source("emptyDir", "medium", "Memory");
  }

  /** That the volume has the keys of a config map. */
  public VolumeAssert isConfigMap(String name) {
    return source("configMap", "name", name);
  }

  /** That the volume has the keys of a secret. */
  public VolumeAssert isSecret(String name) {
    return source("secret", "secretName", name);
  }

  /** That the volume is the one of a claim. */
  public VolumeAssert isClaim(String name) {
    return source("persistentVolumeClaim", "claimName", name);
  }

  /** That the volume is a path of the node. */
  public VolumeAssert isHostPath(String path) {
    return source("hostPath", "path", path);
  }

  /** That the volume is a path of an NFS server. */
  public VolumeAssert isNfs(String server, String path) {
    source("nfs", "server", server);
    return source("nfs", "path", path);
  }

  /** That the volume is of a CSI driver. */
  public VolumeAssert isCsi(String driver) {
    return source("csi", "driver", driver);
  }

  /** That the volume tells the Pod about itself. */
  public VolumeAssert isDownwardApi() {
    return isOfSource("downwardAPI");
  }

  /** That the volume gathers other sources. */
  public VolumeAssert isProjected() {
    return isOfSource("projected");
  }

  /** That the volume is a claim made for each Pod. */
  public VolumeAssert isEphemeral() {
    return isOfSource("ephemeral");
  }

  private VolumeAssert source(String field, String member, String value) {
    isOfSource(field);
    return isValue(field + " " + member, value, field, member);
  }

  /** That a key is a file of a path. */
  public VolumeAssert hasItem(String key, String path) {
    return hasItem("item", Map.of("key", key, "path", path), withItems("items"));
  }

  /** That files have a mode, such as {@code 0400}. */
  public VolumeAssert hasDefaultMode(int mode) {
    return isValue("default mode", mode, withItems("defaultMode"));
  }

  private Object[] withItems(String member) {
    for (String field : WITH_ITEMS) {
      if (spot().at(field).value() != null) {
        return new Object[] {field, member};
      }
    }
    return new Object[] {"projected", member};
  }

  /** That the Pod starts even when what the volume is made of is not there. */
  public VolumeAssert isOptional() {
    return isValue("optional", true, withItems("optional"));
  }
}
