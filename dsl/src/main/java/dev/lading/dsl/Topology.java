package dev.lading.dsl;

/** The well-known node labels that say where a node is; any other label will do as well. */
public final class Topology {

  /** One node. */
  public static final String HOST = "kubernetes.io/hostname";

  /** One zone of a region. */
  public static final String ZONE = "topology.kubernetes.io/zone";

  /** One region. */
  public static final String REGION = "topology.kubernetes.io/region";

  private Topology() {}
}
