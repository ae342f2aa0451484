package dev.lading.cluster.internal.explain;

import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.Mount;
import dev.lading.cluster.internal.kubelet.Containers;
import dev.lading.cluster.internal.kubelet.Kubelet;
import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.cluster.network.Endpoint;
import dev.lading.model.OwnerReference;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodCondition;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of a Pod: who made it, where it runs, what it is given, and who reaches it. */
final class PodStory {

  private static final String ZONE = "topology.kubernetes.io/zone";

  private final ClusterObjects objects;
  private final Pod pod;
  private final int minorVersion;
  private final List<String> sentences = new ArrayList<>();

  PodStory(ClusterObjects objects, Pod pod, int minorVersion) {
    this.objects = objects;
    this.pod = pod;
    this.minorVersion = minorVersion;
  }

  List<String> tell() {
    sentences.add(Naming.title(pod) + maker() + ".");
    sentences.add(place());
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      tellVolume(volume);
    }
    Containers.all(pod).forEach(this::tellContainer);
    objects.in(Owners.namespace(pod), Service.class).forEach(this::tellService);
    return sentences;
  }

  private String maker() {
    List<String> owners = new ArrayList<>();
    List<OwnerReference> references = pod.metadata().ownerReferences();
    while (!references.isEmpty() && owners.size() < 4) {
      OwnerReference owner = references.get(0);
      owners.add(owner.kind().orElse("") + " " + owner.name().orElse(""));
      references = new OwnerChain(objects, Owners.namespace(pod)).above(owner);
    }
    return owners.isEmpty()
        ? " was applied by itself: nobody makes it anew when it is gone"
        : " is made by " + String.join(", which is made by ", owners);
  }

  private String place() {
    String node = PodFacts.node(pod);
    if (node.isEmpty()) {
      return "It is Pending: " + whyPending() + ".";
    }
    String zone =
        objects
            .find(Node.class, "", node)
            .flatMap(one -> Optional.ofNullable(one.metadata().labels().get(ZONE)))
            .map(one -> " in zone " + one)
            .orElse("");
    String address =
        PodNetwork.address(pod)
            .map(one -> " with the address " + one)
            .orElse(" without an address");
    String phase = PodFacts.phase(pod).value();
    return "It is on "
        + node
        + zone
        + address
        + ", "
        + phase
        + " and "
        + (PodFacts.isReady(pod) ? "ready." : "not ready.");
  }

  private String whyPending() {
    return PodFacts.condition(pod, PodConditionType.POD_SCHEDULED)
        .flatMap(PodCondition::message)
        .filter(message -> !message.isEmpty())
        .map(PodStory::withoutDot)
        .orElse("it has no node yet");
  }

  private static String withoutDot(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private void tellVolume(Volume volume) {
    String claim = PodClaims.name(pod, volume).orElse("");
    if (claim.isEmpty()) {
      return;
    }
    String state =
        objects
            .find(PersistentVolumeClaim.class, Owners.namespace(pod), claim)
            .map(found -> new ClaimFacts(objects, found).state())
            .orElse("does not exist");
    sentences.add(
        "Its volume " + volume.name() + " is the claim " + claim + ", which " + state + ".");
  }

  private void tellContainer(Container container) {
    Kubelet kubelet = new Kubelet(objects, pod, container, minorVersion);
    String title = "Container " + container.name();
    kubelet
        .problem()
        .ifPresent(problem -> sentences.add(title + " does not start: " + problem + "."));
    if (kubelet.problem().isEmpty()) {
      sentences.add(title + " runs " + container.image().orElse("no image") + ".");
      tellEnvironment(title, kubelet.environment());
    }
    for (Mount mount : kubelet.mounts()) {
      sentences.add(title + " has at " + mount + ".");
    }
  }

  private void tellEnvironment(String title, Environment environment) {
    environment.variables().stream()
        .filter(one -> !one.source().toString().startsWith("Service"))
        .forEach(one -> sentences.add(title + " has " + one + "."));
    environment.notes().forEach(note -> sentences.add(title + ": " + note + "."));
  }

  private void tellService(Service service) {
    for (Endpoint endpoint : new ServiceEndpoints(objects).of(service).all()) {
      if (endpoint.pod().filter(Owners.name(pod)::equals).isPresent()) {
        sentences.add(
            Naming.title(service)
                + (endpoint.ready() ? " leads to it on " : " would lead to it, were it ready, on ")
                + endpoint.ports()
                + ".");
      }
    }
  }
}
