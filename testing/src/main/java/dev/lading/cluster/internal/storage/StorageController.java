package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimPhase;
import dev.lading.model.core.v1.PersistentVolumeClaimStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.storage.v1.StorageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Claims and volumes: binding, provisioning, growing, protecting, reclaiming. Claims that are not
 * bound are looked at in every round, others when they change.
 */
public final class StorageController {

  private final ApiServer api;
  private final RunState state;
  private final ClaimUsers users;
  private final Provisioning provisioning;
  private final ClaimBinder binder;
  private final VolumeKeeper keeper;
  private final EphemeralClaims ephemeral;
  private final TreeSet<ObjectKey> unbound = new TreeSet<>();
  private TreeSet<ObjectKey> claims = new TreeSet<>();
  private TreeSet<ObjectKey> volumes = new TreeSet<>();

  /** Works on {@code state}. */
  public StorageController(
      ApiServer api, RunState state, Provisioning provisioning, ClaimUsers users) {
    this.api = api;
    this.state = state;
    this.users = users;
    this.provisioning = provisioning;
    binder = new ClaimBinder(api, state, provisioning);
    keeper = new VolumeKeeper(api, state);
    ephemeral = new EphemeralClaims(api, state);
    state.objects().all(PersistentVolumeClaim.class).forEach(claim -> changed(null, claim));
    state.objects().all(PersistentVolume.class).forEach(volume -> changed(null, volume));
    state.objects().listen(this::changed);
  }

  private void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    KubernetesResource object = after == null ? before : after;
    if (object instanceof PersistentVolumeClaim claim) {
      claimChanged(claim, after != null);
    } else if (object instanceof PersistentVolume volume) {
      volumes.add(ObjectKey.of(volume));
      StorageFacts.spec(volume)
          .claimRef()
          .ifPresent(
              owner ->
                  claims.add(new ObjectKey(owner.namespace().orElse(""), owner.name().orElse(""))));
    } else if (object instanceof Pod pod) {
      claims.addAll(PodClaims.keys(pod));
    }
  }

  private void claimChanged(PersistentVolumeClaim claim, boolean there) {
    ObjectKey key = ObjectKey.of(claim);
    claims.add(key);
    if (there && isUnbound(claim)) {
      unbound.add(key);
    } else {
      unbound.remove(key);
    }
    StorageFacts.spec(claim).volumeName().ifPresent(name -> volumes.add(new ObjectKey("", name)));
  }

  private static boolean isUnbound(PersistentVolumeClaim claim) {
    return claim
        .status()
        .flatMap(PersistentVolumeClaimStatus::phase)
        .filter(PersistentVolumeClaimPhase.PENDING::equals)
        .isPresent();
  }

  /** One step for everything that has something to do. */
  public void syncAll() {
    ephemeral.syncAll();
    List<ObjectKey> changedVolumes = new ArrayList<>(volumes);
    volumes = new TreeSet<>();
    changedVolumes.forEach(this::syncVolume);
    TreeSet<ObjectKey> due = claims;
    due.addAll(unbound);
    claims = new TreeSet<>();
    due.forEach(this::syncClaim);
  }

  private void syncVolume(ObjectKey key) {
    state.objects().find(PersistentVolume.class, "", key.name()).ifPresent(keeper::sync);
  }

  private void syncClaim(ObjectKey key) {
    Optional<PersistentVolumeClaim> found = find(key);
    if (found.isEmpty()) {
      return;
    }
    PersistentVolumeClaim claim = found.get();
    if (Owners.isTerminating(claim)) {
      release(claim);
    } else if (isUnbound(claim)) {
      binder.sync(claim);
    } else {
      syncBound(claim);
    }
  }

  private Optional<PersistentVolumeClaim> find(ObjectKey key) {
    return state.objects().find(PersistentVolumeClaim.class, key.namespace(), key.name());
  }

  /** A claim that is deleted stays as long as Pods use it (pvc-protection). */
  private void release(PersistentVolumeClaim claim) {
    if (users.podsOf(ObjectKey.of(claim)).isEmpty()) {
      api.remove(claim);
      StorageFacts.spec(claim).volumeName().ifPresent(name -> volumes.add(new ObjectKey("", name)));
    }
  }

  private void syncBound(PersistentVolumeClaim claim) {
    Optional<PersistentVolume> volume =
        StorageFacts.spec(claim)
            .volumeName()
            .flatMap(name -> state.objects().find(PersistentVolume.class, "", name));
    if (volume.isEmpty()) {
      lose(claim);
    } else {
      grow(claim, volume.get());
    }
  }

  private void lose(PersistentVolumeClaim claim) {
    if (StorageFacts.isBound(claim)) {
      state.warning(
          "ClaimLost",
          "persistentvolume-controller",
          claim,
          "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
      api.write(claim.withStatus(s -> s.phase(PersistentVolumeClaimPhase.LOST)));
    }
  }

  /** Expansion ({@code pkg/controller/volume/expand}): volume first, then the claim's capacity. */
  private void grow(PersistentVolumeClaim claim, PersistentVolume volume) {
    Quantity wanted = StorageFacts.request(claim);
    boolean expands =
        provisioning.storageClass(claim).flatMap(StorageClass::allowVolumeExpansion).orElse(false);
    if (!expands || wanted.amount().compareTo(StorageFacts.capacity(volume).amount()) <= 0) {
      return;
    }
    api.write(volume.withSpec(s -> s.capacity(Map.of("storage", wanted))));
    api.write(claim.withStatus(s -> s.capacity(Map.of("storage", wanted))));
    state.normal(
        "FileSystemResizeSuccessful",
        "kubelet",
        claim,
        "MountVolume.NodeExpandVolume succeeded for volume \"" + Owners.name(volume) + "\"");
  }

  /** The scheduler has chosen a node for the Pod of a claim that waited; true once it is bound. */
  public boolean bindOnNode(ObjectKey key, String node, Optional<PersistentVolume> volume) {
    PersistentVolumeClaim claim = find(key).orElseThrow();
    if (volume.isPresent()) {
      Binding.bind(api, claim, volume.get());
    } else {
      binder.sync(selected(claim, node));
    }
    return find(key).filter(StorageFacts::isBound).isPresent();
  }

  /** The claim with its node; one that could not be provisioned keeps the first that was chosen. */
  private PersistentVolumeClaim selected(PersistentVolumeClaim claim, String node) {
    if (claim.metadata().annotations().containsKey(ClaimBinder.SELECTED_NODE)) {
      return claim;
    }
    PersistentVolumeClaim annotated =
        claim.withMetadata(m -> m.putAnnotation(ClaimBinder.SELECTED_NODE, node));
    api.write(annotated);
    return annotated;
  }

  /** The scheduler takes back its choice, so that another node can be tried. */
  public void unselect(ObjectKey key) {
    find(key)
        .filter(claim -> claim.metadata().annotations().containsKey(ClaimBinder.SELECTED_NODE))
        .ifPresent(
            claim -> {
              Map<String, String> kept = new java.util.TreeMap<>(claim.metadata().annotations());
              kept.remove(ClaimBinder.SELECTED_NODE);
              api.write(claim.withMetadata(m -> m.annotations(kept.isEmpty() ? null : kept)));
            });
  }

  /** Whether a claim waits for a Pod before it is bound. */
  public boolean isDelayed(PersistentVolumeClaim claim) {
    return binder.isDelayed(claim);
  }
}
