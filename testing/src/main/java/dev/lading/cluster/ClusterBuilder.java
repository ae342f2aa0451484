package dev.lading.cluster;

import dev.lading.cluster.internal.run.ClusterRun;
import dev.lading.cluster.setup.AddressRange;
import dev.lading.cluster.setup.ClusterNode;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.cluster.setup.ClusterStorage;
import dev.lading.cluster.setup.Provisioner;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Describes a cluster. A builder is mutable and for one thread; what it builds is not.
 *
 * <p>Defaults: Kubernetes 1.36, one node, no storage class, domain {@code cluster.local}, services
 * in 10.96.0.0/16, Pods in 10.244.0.0/16, 2026-01-01T00:00:00Z.
 */
public final class ClusterBuilder {

  private final List<ClusterNode> nodes = new ArrayList<>();
  private final List<ClusterStorage> storage = new ArrayList<>();
  private final List<Provisioner> provisioners = new ArrayList<>();
  private final List<PersistentVolume> volumes = new ArrayList<>();
  private String version = "1.36";
  private String domain = "cluster.local";
  private AddressRange serviceRange = AddressRange.parse("10.96.0.0/16");
  private AddressRange podRange = AddressRange.parse("10.244.0.0/16");
  private Instant start = Instant.parse("2026-01-01T00:00:00Z");
  private boolean namespacesRequired;
  private boolean validated = true;
  private Duration jobRunTime = Duration.ofMinutes(1);
  private Predicate<Pod> becomesReady = pod -> true;

  ClusterBuilder() {}

  /** The Kubernetes version, such as {@code 1.36}. */
  public ClusterBuilder kubernetes(String newVersion) {
    version = newVersion;
    return this;
  }

  /** More nodes of the usual size, called node-1, node-2 and so on. */
  public ClusterBuilder nodes(int count) {
    for (int i = 0; i < count; i++) {
      node(ClusterNode.named("node-" + (nodes.size() + 1)));
    }
    return this;
  }

  /** Another node. */
  public ClusterBuilder node(ClusterNode node) {
    nodes.add(node);
    return this;
  }

  /** Another storage class, and the provisioner that serves it. */
  public ClusterBuilder storageClass(ClusterStorage more) {
    storage.add(more);
    provisioners.add(more.provisioner());
    return this;
  }

  /** Another provisioner, for storage classes that come with manifests. */
  public ClusterBuilder provisioner(Provisioner provisioner) {
    provisioners.add(provisioner);
    return this;
  }

  /** A volume that somebody made by hand. */
  public ClusterBuilder volume(PersistentVolume volume) {
    volumes.add(volume);
    return this;
  }

  /** The cluster domain. */
  public ClusterBuilder domain(String newDomain) {
    domain = newDomain;
    return this;
  }

  /** Where cluster IPs come from, such as {@code 10.96.0.0/16}. */
  public ClusterBuilder serviceRange(String cidr) {
    serviceRange = AddressRange.parse(cidr);
    return this;
  }

  /** Where the addresses of Pods come from, such as {@code 10.244.0.0/16}. */
  public ClusterBuilder podRange(String cidr) {
    podRange = AddressRange.parse(cidr);
    return this;
  }

  /** The time at the beginning. */
  public ClusterBuilder clock(Instant newStart) {
    start = newStart;
    return this;
  }

  /**
   * Makes a namespace that does not exist an error, as it is for kubectl. Otherwise a namespace
   * that manifests use and nobody declares is created, as {@code helm install --create-namespace}
   * does.
   */
  public ClusterBuilder requireNamespaces() {
    namespacesRequired = true;
    return this;
  }

  /**
   * Takes objects that an API server would refuse for what the schema says of them: unknown fields,
   * wrong values, missing ones. Otherwise each error that a validator with {@link
   * dev.lading.validation.Profile#SCHEMA} finds for the cluster's version refuses the object, and
   * nothing is applied; warnings never do. Kinds the cluster does not serve, immutable fields and
   * admission are checked in any case.
   */
  public ClusterBuilder withoutValidation() {
    validated = false;
    return this;
  }

  /** How long a Pod of a Job runs before it succeeds, when time passes; a minute by default. */
  public ClusterBuilder jobsRunFor(Duration newJobRunTime) {
    jobRunTime = newJobRunTime;
    return this;
  }

  /**
   * Which running Pods become ready, unless a test says otherwise of one of them; all by default.
   * The condition must depend on the Pod only.
   */
  public ClusterBuilder readyWhen(Predicate<Pod> condition) {
    becomesReady = condition;
    return this;
  }

  /** The cluster, with nothing applied. */
  public ClusterModel build() {
    ClusterSetup setup =
        new ClusterSetup(
            version,
            nodes.isEmpty() ? List.of(ClusterNode.named("node-1")) : nodes,
            storage,
            provisioners,
            volumes,
            domain,
            serviceRange,
            podRange,
            start,
            namespacesRequired,
            validated,
            jobRunTime,
            becomesReady);
    return new ClusterModel(setup, ClusterRun.bootstrap(setup));
  }
}
