package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.cluster.setup.Provisioner;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.NodeSelectorOperator;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeMode;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.core.v1.TopologySelectorTerm;
import dev.lading.model.storage.v1.StorageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Volumes made on demand: whether a provisioner can, and what it makes. */
public final class Provisioning {

  static final String NONE = "kubernetes.io/no-provisioner";

  private final ClusterSetup setup;
  private final ObjectStore objects;

  /** For the provisioners of a cluster. */
  public Provisioning(ClusterSetup setup, ObjectStore objects) {
    this.setup = setup;
    this.objects = objects;
  }

  /** The provisioner behind a class, if the cluster has it. */
  Optional<Provisioner> provisioner(StorageClass storageClass) {
    return setup.provisioners().stream()
        .filter(known -> known.name().equals(storageClass.provisioner()))
        .findFirst();
  }

  /** The class of a claim, if it asks for one that exists. */
  public Optional<StorageClass> storageClass(PersistentVolumeClaim claim) {
    return StorageFacts.className(claim)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> objects.find(StorageClass.class, "", name));
  }

  /**
   * Whether a volume could be made for a claim whose Pod runs on a node, as the scheduler sees it.
   */
  public boolean isPossible(PersistentVolumeClaim claim, Node node) {
    Optional<StorageClass> found = storageClass(claim);
    return found.isPresent()
        && !found.get().provisioner().equals(NONE)
        && isAllowed(found.get(), node);
  }

  /** allowedTopologies: terms are alternatives, requirements in a term all hold. */
  private static boolean isAllowed(StorageClass storageClass, Node node) {
    List<TopologySelectorTerm> terms = storageClass.allowedTopologies();
    return terms.isEmpty()
        || terms.stream()
            .anyMatch(
                term ->
                    term.matchLabelExpressions().stream()
                        .allMatch(
                            e ->
                                e.values()
                                    .contains(
                                        node.metadata()
                                            .labels()
                                            .getOrDefault(e.key().orElse(""), ""))));
  }

  /** Why a provisioner refuses a claim; empty when it does not. */
  Optional<String> refusal(PersistentVolumeClaim claim, Provisioner provisioner) {
    List<String> modes = modes(claim);
    if (StorageFacts.spec(claim).selector().filter(s -> !LabelSelectors.isEmpty(s)).isPresent()) {
      return Optional.of("claim Selector is not supported");
    }
    if (!provisioner.accessModes().containsAll(modes)) {
      return Optional.of(
          "invalid AccessModes "
              + modes
              + ": only AccessModes "
              + new TreeSet<>(provisioner.accessModes())
              + " are supported");
    }
    boolean block = VolumeMatch.mode(claim).equals(PersistentVolumeMode.BLOCK);
    return block && !provisioner.block()
        ? Optional.of("does not support block volume provisioning")
        : Optional.empty();
  }

  private static List<String> modes(PersistentVolumeClaim claim) {
    List<String> modes = new ArrayList<>();
    for (PersistentVolumeAccessMode mode : StorageFacts.spec(claim).accessModes()) {
      modes.add(mode.value());
    }
    return modes;
  }

  /** The volume a provisioner makes for a claim; {@code node} is that of the first Pod, if any. */
  PersistentVolume make(
      PersistentVolumeClaim claim,
      StorageClass storageClass,
      Provisioner provisioner,
      @Nullable Node node) {
    String name = "pvc-" + Owners.uid(claim);
    PersistentVolume volume =
        PersistentVolume.builder()
            .metadata(
                m ->
                    m.name(name)
                        .putAnnotation("pv.kubernetes.io/provisioned-by", provisioner.name()))
            .spec(
                s ->
                    s.putCapacity("storage", StorageFacts.request(claim))
                        .accessModes(StorageFacts.spec(claim).accessModes())
                        .volumeMode(VolumeMatch.mode(claim))
                        .storageClassName(Owners.name(storageClass))
                        .mountOptions(
                            storageClass.mountOptions().isEmpty()
                                ? null
                                : storageClass.mountOptions())
                        .persistentVolumeReclaimPolicy(
                            storageClass
                                .reclaimPolicy()
                                .orElse(PersistentVolumeReclaimPolicy.DELETE))
                        .claimRef(Binding.reference(claim))
                        .csi(c -> c.driver(provisioner.name()).volumeHandle(name)))
            .build();
    return topology(claim, storageClass, provisioner, node)
        .map(value -> bound(volume, provisioner.topologyKey(), value))
        .orElse(volume);
  }

  private static PersistentVolume bound(PersistentVolume volume, String key, String value) {
    return volume.withSpec(
        s ->
            s.nodeAffinity(
                a ->
                    a.required(
                        r ->
                            r.addNodeSelectorTerm(
                                t ->
                                    t.addMatchExpression(
                                        e ->
                                            e.key(key)
                                                .operator(NodeSelectorOperator.IN)
                                                .values(value))))));
  }

  /** Where the volume will be: at the node of the Pod, else a place chosen by name and number. */
  private Optional<String> topology(
      PersistentVolumeClaim claim,
      StorageClass storageClass,
      Provisioner provisioner,
      @Nullable Node node) {
    String key = provisioner.topologyKey();
    if (provisioner.reach() == Provisioner.Reach.CLUSTER) {
      return Optional.empty();
    }
    if (node != null) {
      return Optional.ofNullable(node.metadata().labels().get(key));
    }
    TreeSet<String> places = new TreeSet<>();
    for (Node candidate : objects.all(Node.class)) {
      String place = candidate.metadata().labels().get(key);
      if (place != null && isAllowed(storageClass, candidate)) {
        places.add(place);
      }
    }
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArrayList<>(places).get(spread(Owners.name(claim), places.size())));
  }

  /** Claims of a StatefulSet go round the zones (cloud-provider, ChooseZoneForVolume). */
  private static int spread(String claim, int places) {
    int dash = claim.lastIndexOf('-');
    int ordinal = 0;
    int length = claim.length();
    for (int i = dash + 1; dash >= 0 && i < length; i++) {
      if (!Character.isDigit(claim.charAt(i))) {
        ordinal = 0;
        dash = -1;
        break;
      }
      ordinal = ordinal * 10 + (claim.charAt(i) - '0');
    }
    String base = dash < 0 ? claim : claim.substring(0, dash);
    return Math.floorMod(base.hashCode() + ordinal, places);
  }
}
