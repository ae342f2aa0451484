package dev.lading.cluster.assertion;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.network.Libc;

/** A name to be looked up from some Pod. */
public final class NameAssert {

  private final ClusterModel cluster;
  private final String name;
  private final Libc libc;

  NameAssert(ClusterModel cluster, String name) {
    this(cluster, name, Libc.GLIBC);
  }

  private NameAssert(ClusterModel cluster, String name, Libc libc) {
    this.cluster = cluster;
    this.name = name;
    this.libc = libc;
  }

  /** With the resolver of another C library than glibc. */
  public NameAssert with(Libc newLibc) {
    return new NameAssert(cluster, name, newLibc);
  }

  /** From the Pod with a name, which must be there. */
  public ResolutionAssert fromPod(String pod) {
    return new ResolutionAssert(cluster, cluster.resolve(name).with(libc).fromPod(pod));
  }
}
