package dev.lading.cluster;

import dev.lading.cluster.container.ConfigChanges;
import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.dns.ClusterDns;
import dev.lading.cluster.internal.dns.DnsSettings;
import dev.lading.cluster.internal.dns.ResolvConf;
import dev.lading.cluster.internal.dns.Resolver;
import dev.lading.cluster.internal.explain.Flowchart;
import dev.lading.cluster.internal.explain.Stories;
import dev.lading.cluster.internal.kubelet.ConfigComparison;
import dev.lading.cluster.internal.kubelet.Containers;
import dev.lading.cluster.internal.kubelet.Kubelet;
import dev.lading.cluster.internal.kubelet.RunningContainer;
import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.traffic.Connector;
import dev.lading.cluster.internal.traffic.IngressRouter;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.Endpoints;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.RecordType;
import dev.lading.cluster.network.Resolution;
import dev.lading.cluster.network.ResolverConfig;
import dev.lading.cluster.network.Route;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** What can be asked of a cluster at one time: the engines behind the methods of the model. */
final class Predictions {

  /** Where kubeadm puts the DNS server in the range of Services. */
  private static final int DNS_OFFSET = 10;

  private final ClusterModel cluster;
  private final ClusterObjects objects;
  private final ClusterSetup setup;

  Predictions(ClusterModel cluster) {
    this.cluster = cluster;
    this.objects = cluster.objects();
    this.setup = cluster.setup();
  }

  private DnsSettings dns() {
    return DnsSettings.of(setup.domain(), setup.serviceRange().address(DNS_OFFSET));
  }

  ContainerView container(Pod pod, Container container) {
    ClusterModel start = cluster.whenStarted(pod, container.name());
    Pod then = start.objects().find(Pod.class, Owners.namespace(pod), Owners.name(pod)).orElse(pod);
    return new ContainerView(
        container.name(),
        new RunningContainer(
            new Kubelet(start.objects(), then, container, setup.minor()),
            new Kubelet(objects, pod, container, setup.minor())));
  }

  /** Whether all containers of a Pod would start with the objects there are. */
  boolean starts(Pod pod) {
    return Containers.all(pod).stream()
        .allMatch(one -> new Kubelet(objects, pod, one, setup.minor()).problem().isEmpty());
  }

  ConfigChanges configChanges(ClusterModel later) {
    return ConfigComparison.between(objects, later.objects(), setup.minor());
  }

  ResolverConfig resolverConfig(Pod pod) {
    return ResolvConf.of(pod, dns());
  }

  Endpoints endpoints(Service service) {
    return new ServiceEndpoints(objects).of(service);
  }

  DnsAnswer query(String name, RecordType type) {
    return new ClusterDns(objects, setup.domain()).query(name, type);
  }

  Resolution resolve(String name, Pod pod, Libc libc) {
    return new Resolver(objects, dns()).resolve(name, pod, libc);
  }

  Connection connect(Pod client, String target) {
    return new Connector(objects, dns()).connect(client, target, Libc.GLIBC);
  }

  Route route(String url) {
    return new IngressRouter(objects).route(url);
  }

  String explain(KubernetesResource resource) {
    List<ClusterEvent> events = cluster.events();
    Stories stories = new Stories(objects, events, setup.minor(), setup.domain());
    if (resource instanceof Pod pod) {
      return stories.of(pod);
    }
    if (resource instanceof PersistentVolumeClaim claim) {
      return stories.of(claim);
    }
    return resource instanceof Service service ? stories.of(service) : stories.of(resource);
  }

  String toMermaid() {
    return Flowchart.of(objects);
  }

  /** A name as users give it, {@code web-0} or {@code shop/web-0}; the namespace may be empty. */
  static ObjectKey key(String name) {
    int slash = name.indexOf('/');
    return new ObjectKey(slash < 0 ? "" : name.substring(0, slash), name.substring(slash + 1));
  }

  /** The only object of a type with a name. */
  <T extends KubernetesResource> T only(Class<T> type, String name) {
    ObjectKey key = key(name);
    List<T> found = objects.all(type).stream().filter(one -> isNamed(one, key)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String kind = type.getSimpleName();
    throw found.isEmpty()
        ? notFound(
            "there is no " + kind + " named " + name,
            objects.all(type).stream().map(Owners::name).toList())
        : notFound(
            "there are several of kind " + kind + " named " + name,
            found.stream().map(Naming::title).toList());
  }

  private static boolean isNamed(KubernetesResource resource, ObjectKey key) {
    return Owners.name(resource).equals(key.name())
        && (key.namespace().isEmpty() || Owners.namespace(resource).equals(key.namespace()));
  }

  ClusterModel cluster() {
    return cluster;
  }

  static LadingException notFound(String message, List<String> others) {
    String hint = others.isEmpty() ? "there is none at all" : "there are " + others;
    return new LadingException(Problem.of("cluster-not-found", message).withHint(hint));
  }
}
