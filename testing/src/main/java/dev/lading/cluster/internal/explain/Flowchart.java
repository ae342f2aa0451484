package dev.lading.cluster.internal.explain;

import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.ControlPlane;
import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.cluster.network.Endpoint;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimSpec;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws Pods with their containers, mounts and volumes, and the claims, volumes and Services around
 * them, as a Mermaid flowchart. Volumes of service account tokens and the Services of the control
 * plane are left out.
 */
public final class Flowchart {

  private static final String TOKENS = "kube-api-access-";

  private final ClusterObjects objects;
  private final StringBuilder out = new StringBuilder("flowchart TD\n");
  private final List<String> arrows = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();

  private Flowchart(ClusterObjects objects) {
    this.objects = objects;
  }

  /** The drawing of these objects. */
  public static String of(ClusterObjects objects) {
    Flowchart chart = new Flowchart(objects);
    objects.all(Pod.class).forEach(chart::draw);
    objects.all(PersistentVolumeClaim.class).forEach(chart::draw);
    objects.all(PersistentVolume.class).forEach(chart::draw);
    objects.all(Service.class).stream()
        .filter(service -> !ControlPlane.isPartOf(service))
        .forEach(chart::draw);
    chart.arrows.forEach(arrow -> chart.out.append(arrow).append('\n'));
    return chart.out.toString();
  }

  /** A short name for a thing, the same each time. */
  private String id(String kind, String namespace, String name) {
    return ids.computeIfAbsent(kind + "/" + namespace + "/" + name, key -> kind + (ids.size() + 1));
  }

  private void draw(Pod pod) {
    String id = id("pod", Owners.namespace(pod), Owners.name(pod));
    out.append("subgraph ").append(id).append(label("[", Naming.title(pod), "]"));
    int number = 0;
    for (Container container : PodFacts.spec(pod).containers()) {
      number++;
      draw(id, id + "c" + number, container);
    }
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      draw(pod, id, volume);
    }
    out.append("end\n");
  }

  private void draw(String pod, String id, Container container) {
    String title = "Container: " + container.image().orElse(container.name());
    out.append("subgraph ").append(id).append(label("[", title, "]"));
    int number = 0;
    for (VolumeMount mount : container.volumeMounts()) {
      if (!mount.name().startsWith(TOKENS)) {
        number++;
        String mounted = id + "m" + number;
        out.append(mounted).append(label("[", "VolumeMount: " + mount.mountPath(), "]"));
        arrow(mounted, id("volume", pod, mount.name()));
      }
    }
    out.append("end\n");
  }

  private void draw(Pod pod, String id, Volume volume) {
    if (volume.name().startsWith(TOKENS)) {
      return;
    }
    String drawn = id("volume", id, volume.name());
    out.append(drawn).append(label("[(", "Volume: " + volume.name(), ")]"));
    PodClaims.name(pod, volume)
        .ifPresent(claim -> arrow(drawn, id("pvc", Owners.namespace(pod), claim)));
  }

  private void draw(PersistentVolumeClaim claim) {
    String id = id("pvc", Owners.namespace(claim), Owners.name(claim));
    out.append(id).append(label("[", "pvc: " + Owners.name(claim), "]"));
    claim
        .spec()
        .flatMap(PersistentVolumeClaimSpec::volumeName)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> arrow(id, id("pv", "", name)));
  }

  private void draw(PersistentVolume volume) {
    String id = id("pv", "", Owners.name(volume));
    out.append(id).append(label("[", "pv: " + Owners.name(volume), "]"));
    volume
        .spec()
        .map(ClaimFacts::medium)
        .ifPresent(
            medium -> {
              out.append(id).append("disk").append(label("[", medium, "]"));
              arrow(id, id + "disk");
            });
  }

  private void draw(Service service) {
    List<Endpoint> endpoints = new ServiceEndpoints(objects).of(service).all();
    String id = id("svc", Owners.namespace(service), Owners.name(service));
    out.append(id).append(label("([", Naming.title(service), "])"));
    for (Endpoint endpoint : endpoints) {
      endpoint
          .pod()
          .map(pod -> id("pod", endpoint.namespace(), pod))
          .ifPresent(pod -> arrows.add(id + (endpoint.ready() ? " --> " : " -.-> ") + pod));
    }
  }

  private void arrow(String from, String to) {
    arrows.add(from + " --> " + to);
  }

  /** A quoted text in a shape. */
  private static String label(String open, String text, String close) {
    return open + '"' + text.replace("\"", "#quot;") + '"' + close + "\n";
  }
}
