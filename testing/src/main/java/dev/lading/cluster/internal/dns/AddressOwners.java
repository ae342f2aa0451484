package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import java.util.Optional;

/** Who has an address: a Service, or a Pod of its own network. */
public final class AddressOwners {

  private final ClusterObjects objects;

  /** Among these objects. */
  public AddressOwners(ClusterObjects objects) {
    this.objects = objects;
  }

  /** The title of the Service or Pod, or the address itself. */
  public String owner(String address) {
    return service(address)
        .map(Naming::title)
        .or(() -> pod(address).map(Naming::title))
        .orElse(address);
  }

  /** The Service with a cluster address. */
  public Optional<Service> service(String address) {
    return objects.all(Service.class).stream()
        .filter(one -> Services.clusterAddresses(one).contains(address))
        .findFirst();
  }

  /** The Pod with an address that is not that of its node. */
  public Optional<Pod> pod(String address) {
    return objects.all(Pod.class).stream()
        .filter(one -> !PodNetwork.usesHostNetwork(one) && !PodFacts.isFinished(one))
        .filter(one -> PodNetwork.address(one).filter(address::equals).isPresent())
        .findFirst();
  }
}
