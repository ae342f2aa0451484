package dev.lading.cluster.internal.explain;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimSpec;
import dev.lading.model.core.v1.PersistentVolumeSpec;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a claim asks for, what it is bound to, and who uses it. */
record ClaimFacts(ClusterObjects objects, PersistentVolumeClaim claim) {

  /** Fields of a volume that do not say what it is made of. */
  private static final Set<String> GENERAL =
      Set.of(
          "accessModes",
          "capacity",
          "claimRef",
          "mountOptions",
          "nodeAffinity",
          "persistentVolumeReclaimPolicy",
          "storageClassName",
          "volumeAttributesClassName",
          "volumeMode");

  /** Such as {@code asks for 1Gi (ReadWriteOnce, class gp2)}. */
  String request() {
    PersistentVolumeClaimSpec spec =
        claim.spec().orElseGet(() -> PersistentVolumeClaimSpec.builder().build());
    String size =
        spec.resources()
            .flatMap(resources -> Optional.ofNullable(resources.requests().get("storage")))
            .map(Quantity::text)
            .orElse("nothing");
    String kind =
        spec.storageClassName()
            .map(name -> name.isEmpty() ? "no class" : "class " + name)
            .orElse("the default class, which there is not");
    return "asks for " + size + " (" + join(spec.accessModes()) + ", " + kind + ")";
  }

  private static String join(List<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.toString()));
    return String.join(", ", texts);
  }

  /** Such as {@code is bound to the volume pvc-1 (csi, 1Gi, Delete)}. */
  String state() {
    String volume = claim.spec().flatMap(PersistentVolumeClaimSpec::volumeName).orElse("");
    if (volume.isEmpty()) {
      return "is not bound";
    }
    return "is bound to the volume "
        + volume
        + volume()
            .flatMap(PersistentVolume::spec)
            .map(spec -> " (" + describe(spec) + ")")
            .orElse("");
  }

  Optional<PersistentVolume> volume() {
    return claim
        .spec()
        .flatMap(PersistentVolumeClaimSpec::volumeName)
        .flatMap(name -> objects.find(PersistentVolume.class, "", name));
  }

  private static String describe(PersistentVolumeSpec spec) {
    String size =
        Optional.ofNullable(spec.capacity().get("storage")).map(Quantity::text).orElse("?");
    String policy = spec.persistentVolumeReclaimPolicy().map(Object::toString).orElse("Retain");
    return medium(spec) + ", " + size + ", " + policy;
  }

  /** What a volume is made of: {@code nfs}, {@code csi} and so on, with its place. */
  static String medium(PersistentVolumeSpec spec) {
    Map<String, ?> tree = spec.toTree();
    for (Map.Entry<String, ?> entry : tree.entrySet()) {
      if (!GENERAL.contains(entry.getKey()) && entry.getValue() instanceof Map<?, ?> source) {
        Object place = source.get("driver") == null ? source.get("path") : source.get("driver");
        Object server = source.get("server");
        return entry.getKey()
            + (place == null ? "" : " " + (server == null ? "" : server + ":") + place);
      }
    }
    return "storage";
  }

  /** The Pods with a volume that is this claim. */
  List<Pod> users() {
    String name = Owners.name(claim);
    return objects.in(Owners.namespace(claim), Pod.class).stream()
        .filter(
            pod ->
                PodFacts.spec(pod).volumes().stream()
                    .anyMatch(one -> PodClaims.name(pod, one).filter(name::equals).isPresent()))
        .toList();
  }
}
