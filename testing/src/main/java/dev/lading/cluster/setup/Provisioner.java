package dev.lading.cluster.setup;

import java.util.Set;

/**
 * What a volume provisioner is able to do.
 *
 * @param name what storage classes call it
 * @param accessModes the access modes its volumes offer
 * @param reach from where its volumes can be used
 * @param topologyKey the node label its volumes are bound to; unused when they reach everywhere
 * @param block whether it makes raw block devices too
 */
public record Provisioner(
    String name, Set<String> accessModes, Reach reach, String topologyKey, boolean block) {

  /** From where a volume can be used. */
  public enum Reach {
    /** Every node. */
    CLUSTER,
    /** The nodes of one zone. */
    ZONE,
    /** One node. */
    NODE
  }

  /** Access modes that do not change. */
  public Provisioner {
    accessModes = Set.copyOf(accessModes);
  }

  /** Block storage of a cloud: one node at a time, bound to a zone. */
  public static Provisioner zonalDisk(String name) {
    return new Provisioner(
        name,
        Set.of("ReadWriteOnce", "ReadWriteOncePod"),
        Reach.ZONE,
        "topology.kubernetes.io/zone",
        true);
  }

  /** Directories of nodes. */
  public static Provisioner nodeLocal(String name) {
    return new Provisioner(
        name,
        Set.of("ReadWriteOnce", "ReadWriteOncePod"),
        Reach.NODE,
        "kubernetes.io/hostname",
        false);
  }

  /** A file system in the network: many nodes at a time, from everywhere. */
  public static Provisioner networkFiles(String name) {
    return new Provisioner(
        name,
        Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"),
        Reach.CLUSTER,
        "",
        false);
  }
}
