package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.setup.AddressRange;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.cluster.setup.ClusterStorage;
import dev.lading.model.IntOrString;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.Protocol;
import dev.lading.model.core.v1.Service;
import java.util.ArrayList;
import java.util.List;

/** What is in a cluster from the first day. */
final class Bootstrap {

  private static final long DNS_OFFSET = 10;

  private Bootstrap() {}

  /** Namespaces, the Services of the API server and of DNS, nodes, storage classes, volumes. */
  static List<KubernetesResource> of(ClusterSetup setup) {
    List<KubernetesResource> objects = new ArrayList<>();
    for (String name : List.of("default", "kube-node-lease", "kube-public", "kube-system")) {
      objects.add(Namespace.builder().metadata(m -> m.name(name)).build());
    }
    objects.add(kubernetes(setup.serviceRange()));
    objects.add(dns(setup.serviceRange()));
    objects.addAll(NodeObjects.of(setup));
    setup.storage().stream().map(ClusterStorage::storageClass).forEach(objects::add);
    objects.addAll(setup.volumes());
    return objects;
  }

  private static Service kubernetes(AddressRange range) {
    return Service.builder()
        .metadata(m -> m.namespace("default").name("kubernetes"))
        .spec(
            s ->
                s.clusterIP(range.address(1))
                    .addPort(p -> p.name("https").port(443).targetPort(IntOrString.of(6443))))
        .build();
  }

  private static Service dns(AddressRange range) {
    return Service.builder()
        .metadata(m -> m.namespace("kube-system").name("kube-dns").putLabel("k8s-app", "kube-dns"))
        .spec(
            s ->
                s.clusterIP(range.address(DNS_OFFSET))
                    .putSelector("k8s-app", "kube-dns")
                    .addPort(p -> p.name("dns").port(53).protocol(Protocol.UDP))
                    .addPort(p -> p.name("dns-tcp").port(53).protocol(Protocol.TCP)))
        .build();
  }
}
