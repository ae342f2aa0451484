package dev.lading.cluster;

import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.Resolution;

/** A name to be looked up from some Pod. */
public final class NameLookup {

  private final ClusterModel cluster;
  private final String name;
  private final Libc libc;

  NameLookup(ClusterModel cluster, String name, Libc libc) {
    this.cluster = cluster;
    this.name = name;
    this.libc = libc;
  }

  /** The same look-up with the resolver of another C library; glibc's is the default. */
  public NameLookup with(Libc newLibc) {
    return new NameLookup(cluster, name, newLibc);
  }

  /**
   * Looks the name up from the Pod with a name.
   *
   * @throws dev.lading.problem.LadingException when there is no such Pod
   */
  public Resolution fromPod(String pod) {
    return fromPod(cluster.pod(pod));
  }

  /** Looks the name up from a Pod. */
  public Resolution fromPod(PodView pod) {
    return cluster.predictions().resolve(name, pod.resource(), libc);
  }
}
