package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.cluster.setup.Provisioner;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumePhase;
import dev.lading.model.core.v1.PersistentVolumeStatus;
import dev.lading.model.storage.v1.StorageClass;
import dev.lading.model.storage.v1.VolumeBindingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a claim that is not bound: {@code syncUnboundClaim} of {@code
 * pkg/controller/volume/persistentvolume/pv_controller.go}.
 */
final class ClaimBinder {

  static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";
  private static final String SOURCE = "persistentvolume-controller";

  private final ApiServer api;
  private final RunState state;
  private final Provisioning provisioning;
  private final Map<ObjectKey, String> lastSaid = new HashMap<>();

  ClaimBinder(ApiServer api, RunState state, Provisioning provisioning) {
    this.api = api;
    this.state = state;
    this.provisioning = provisioning;
  }

  void sync(PersistentVolumeClaim claim) {
    Optional<String> defaultClass = StorageFacts.defaultClass(state.objects());
    if (StorageFacts.className(claim).isEmpty() && defaultClass.isPresent()) {
      api.write(claim.withSpec(s -> s.storageClassName(defaultClass.get())));
    } else if (StorageFacts.spec(claim).volumeName().filter(n -> !n.isEmpty()).isPresent()) {
      bindNamed(claim, StorageFacts.spec(claim).volumeName().get());
    } else {
      bindAny(claim);
    }
  }

  /** volumeName is set: that volume, or none. */
  private void bindNamed(PersistentVolumeClaim claim, String name) {
    Optional<PersistentVolume> found = state.objects().find(PersistentVolume.class, "", name);
    if (found.isEmpty()) {
      return;
    }
    PersistentVolume volume = found.get();
    boolean free = StorageFacts.spec(volume).claimRef().isEmpty();
    if (!free && !VolumeMatch.isFor(volume, claim)) {
      warn(claim, "FailedBinding", "volume \"" + name + "\" already bound to a different claim.");
      return;
    }
    Optional<String> mismatch = free ? mismatch(claim, volume) : Optional.empty();
    if (mismatch.isPresent()) {
      warn(
          claim,
          "VolumeMismatch",
          "Cannot bind to requested volume \"" + name + "\": " + mismatch.get());
    } else {
      Binding.bind(api, claim, volume);
    }
  }

  /** checkVolumeSatisfyClaim. */
  private static Optional<String> mismatch(PersistentVolumeClaim claim, PersistentVolume volume) {
    if (!VolumeMatch.isLargeEnough(claim, volume)) {
      return Optional.of("requested PV is too small");
    }
    if (!StorageFacts.className(volume).equals(StorageFacts.className(claim).orElse(""))) {
      return Optional.of("storageClassName does not match");
    }
    if (!VolumeMatch.mode(claim).equals(VolumeMatch.mode(volume))) {
      return Optional.of("incompatible volumeMode");
    }
    return VolumeMatch.hasModes(claim, volume)
        ? Optional.empty()
        : Optional.of("incompatible accessMode");
  }

  private void bindAny(PersistentVolumeClaim claim) {
    List<PersistentVolume> volumes = state.objects().all(PersistentVolume.class);
    boolean waits = waitsForPod(claim);
    Optional<PersistentVolume> found =
        waits ? VolumeMatch.prebound(claim, volumes) : VolumeMatch.immediate(claim, volumes);
    if (found.isPresent()) {
      Binding.bind(api, claim, found.get());
    } else if (waits) {
      say(claim, "WaitForFirstConsumer", "waiting for first consumer to be created before binding");
    } else if (StorageFacts.className(claim).orElse("").isEmpty()) {
      say(
          claim,
          "FailedBinding",
          "no persistent volumes available for this claim and no storage class is set");
    } else {
      provision(claim);
    }
  }

  /** Whether binding waits for a Pod that no node was chosen for yet (IsDelayBindingMode). */
  boolean waitsForPod(PersistentVolumeClaim claim) {
    return isDelayed(claim) && !claim.metadata().annotations().containsKey(SELECTED_NODE);
  }

  boolean isDelayed(PersistentVolumeClaim claim) {
    return provisioning
        .storageClass(claim)
        .flatMap(StorageClass::volumeBindingMode)
        .filter(VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER::equals)
        .isPresent();
  }

  private void provision(PersistentVolumeClaim claim) {
    Optional<StorageClass> found = provisioning.storageClass(claim);
    if (found.isEmpty()) {
      String name = StorageFacts.className(claim).orElse("");
      warn(claim, "ProvisioningFailed", "storageclass.storage.k8s.io \"" + name + "\" not found");
      return;
    }
    String name = found.get().provisioner();
    Optional<Provisioner> provisioner = provisioning.provisioner(found.get());
    if (name.equals(Provisioning.NONE)) {
      warn(claim, "ProvisioningFailed", "no volume plugin matched name: " + name);
    } else if (provisioner.isEmpty()) {
      say(
          claim,
          "ExternalProvisioning",
          "Waiting for a volume to be created either by the external provisioner '"
              + name
              + "' or manually by the system administrator. If volume creation is delayed, please"
              + " verify that the provisioner is running and correctly registered.");
    } else {
      provision(claim, found.get(), provisioner.get());
    }
  }

  private void provision(
      PersistentVolumeClaim claim, StorageClass storageClass, Provisioner provisioner) {
    Optional<String> refusal = provisioning.refusal(claim, provisioner);
    if (refusal.isPresent()) {
      warn(
          claim,
          "ProvisioningFailed",
          "failed to provision volume with StorageClass \""
              + Owners.name(storageClass)
              + "\": "
              + refusal.get());
      return;
    }
    String node = claim.metadata().annotations().getOrDefault(SELECTED_NODE, "");
    PersistentVolume volume =
        (PersistentVolume)
            api.create(
                provisioning.make(
                    claim,
                    storageClass,
                    provisioner,
                    state.objects().find(Node.class, "", node).orElse(null)));
    state.normal(
        "ProvisioningSucceeded",
        provisioner.name(),
        claim,
        "Successfully provisioned volume " + Owners.name(volume));
    Binding.bind(api, claim, volume);
  }

  /** Says the same thing only once in a run. */
  private void say(PersistentVolumeClaim claim, String reason, String message) {
    if (!message.equals(lastSaid.put(ObjectKey.of(claim), message))
        && !state.said(claim, reason, message)) {
      state.normal(reason, SOURCE, claim, message);
    }
  }

  private void warn(PersistentVolumeClaim claim, String reason, String message) {
    if (!message.equals(lastSaid.put(ObjectKey.of(claim), message))
        && !state.said(claim, reason, message)) {
      state.warning(reason, SOURCE, claim, message);
    }
  }

  static boolean isAvailable(PersistentVolume volume) {
    return volume
        .status()
        .flatMap(PersistentVolumeStatus::phase)
        .filter(PersistentVolumePhase.AVAILABLE::equals)
        .isPresent();
  }
}
