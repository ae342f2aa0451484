package dev.lading.cluster.internal.explain;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import java.util.ArrayList;
import java.util.List;

/** Tells what became of objects, in sentences. */
public final class Stories {

  private static final int EVENTS = 10;

  private final ClusterObjects objects;
  private final List<ClusterEvent> events;
  private final int minorVersion;
  private final String domain;

  /** Of these objects and what happened to them. */
  public Stories(
      ClusterObjects objects, List<ClusterEvent> events, int minorVersion, String domain) {
    this.objects = objects;
    this.events = events;
    this.minorVersion = minorVersion;
    this.domain = domain;
  }

  /** From its maker to its node, its volumes, its containers, and who reaches it. */
  public String of(Pod pod) {
    return text(pod, new PodStory(objects, pod, minorVersion).tell());
  }

  /** What it asks for, what it got and who uses it. */
  public String of(PersistentVolumeClaim claim) {
    ClaimFacts facts = new ClaimFacts(objects, claim);
    List<String> sentences = new ArrayList<>();
    sentences.add("Claim " + Owners.name(claim) + " " + facts.request() + ".");
    sentences.add("It " + facts.state() + ".");
    List<String> users = facts.users().stream().map(Owners::name).toList();
    sentences.add(
        users.isEmpty() ? "No Pod uses it." : "It is used by " + String.join(", ", users) + ".");
    return text(claim, sentences);
  }

  /** What kind it is, what it is called and where it leads. */
  public String of(Service service) {
    return text(service, new ServiceStory(objects, service, domain).tell());
  }

  /** What happened to it. */
  public String of(KubernetesResource resource) {
    return text(resource, List.of(Naming.title(resource) + ":"));
  }

  /** The sentences, and the last events of the object. */
  private String text(KubernetesResource resource, List<String> sentences) {
    StringBuilder out = new StringBuilder();
    sentences.forEach(sentence -> out.append(sentence).append('\n'));
    List<ClusterEvent> about =
        events.stream()
            .filter(
                event ->
                    event.isAbout(
                        resource.kind(), Owners.namespace(resource), Owners.name(resource)))
            .toList();
    about.stream()
        .skip(Math.max(0, about.size() - EVENTS))
        .forEach(event -> out.append("  ").append(event).append('\n'));
    return out.toString();
  }
}
