package dev.lading.cluster.setup;

import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a cluster is made of before anything is applied; see the builder of the cluster model for
 * what each part means.
 *
 * @param version the Kubernetes minor version, such as {@code 1.36}
 * @param nodes the nodes
 * @param storage the storage classes with their provisioners
 * @param provisioners provisioners, those of the storage classes and others
 * @param volumes volumes that exist already
 * @param domain the cluster domain
 * @param serviceRange where cluster IPs come from
 * @param podRange where Pod addresses come from
 * @param start the time at the beginning
 * @param namespacesRequired whether a namespace that does not exist is an error
 * @param validated whether objects that break a rule of the schema are refused
 * @param jobRunTime how long a Pod of a Job runs before it succeeds, when time passes
 * @param becomesReady which running Pods become ready, unless a test says otherwise
 */
public record ClusterSetup(
    String version,
    List<ClusterNode> nodes,
    List<ClusterStorage> storage,
    List<Provisioner> provisioners,
    List<PersistentVolume> volumes,
    String domain,
    AddressRange serviceRange,
    AddressRange podRange,
    Instant start,
    boolean namespacesRequired,
    boolean validated,
    Duration jobRunTime,
    Predicate<Pod> becomesReady) {

  /** Lists that do not change. */
  public ClusterSetup {
    nodes = List.copyOf(nodes);
    storage = List.copyOf(storage);
    provisioners = List.copyOf(provisioners);
    volumes = List.copyOf(volumes);
  }

  /** The number after {@code 1.} in the version. */
  public int minor() {
    String minor = version.substring(version.indexOf('.') + 1);
    int dot = minor.indexOf('.');
    return Integer.parseInt(dot < 0 ? minor : minor.substring(0, dot));
  }
}
