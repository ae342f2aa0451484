package dev.lading.cluster.internal.state;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimPhase;
import dev.lading.model.core.v1.PersistentVolumeClaimSpec;
import dev.lading.model.core.v1.PersistentVolumeClaimStatus;
import dev.lading.model.core.v1.PersistentVolumeSpec;
import dev.lading.model.storage.v1.StorageClass;
import java.util.Comparator;
import java.util.Optional;

/** What is asked of claims, volumes and storage classes all the time. */
public final class StorageFacts {

  private static final String OLD_CLASS = "volume.beta.kubernetes.io/storage-class";
  private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";
  private static final PersistentVolumeClaimSpec NO_CLAIM_SPEC =
      PersistentVolumeClaimSpec.builder().build();
  private static final PersistentVolumeSpec NO_VOLUME_SPEC = PersistentVolumeSpec.builder().build();
  private static final Quantity ZERO = Quantity.of("0");

  private StorageFacts() {}

  /** The spec, or one with nothing in it. */
  public static PersistentVolumeClaimSpec spec(PersistentVolumeClaim claim) {
    return claim.spec().orElse(NO_CLAIM_SPEC);
  }

  /** The spec, or one with nothing in it. */
  public static PersistentVolumeSpec spec(PersistentVolume volume) {
    return volume.spec().orElse(NO_VOLUME_SPEC);
  }

  /**
   * The class a claim asks for: the old annotation wins over the field; empty when it asks for none
   * at all, the empty text when it asks for volumes without class (GetPersistentVolumeClaimClass).
   */
  public static Optional<String> className(PersistentVolumeClaim claim) {
    String old = claim.metadata().annotations().get(OLD_CLASS);
    return old != null ? Optional.of(old) : spec(claim).storageClassName();
  }

  /** The class of a volume; empty text when it has none (GetPersistentVolumeClass). */
  public static String className(PersistentVolume volume) {
    String old = volume.metadata().annotations().get(OLD_CLASS);
    return old != null ? old : spec(volume).storageClassName().orElse("");
  }

  /** The size a claim asks for. */
  public static Quantity request(PersistentVolumeClaim claim) {
    return spec(claim)
        .resources()
        .map(resources -> resources.requests().getOrDefault("storage", ZERO))
        .orElse(ZERO);
  }

  /** The size of a volume. */
  public static Quantity capacity(PersistentVolume volume) {
    return spec(volume).capacity().getOrDefault("storage", ZERO);
  }

  /** Whether claim and volume are bound for good. */
  public static boolean isBound(PersistentVolumeClaim claim) {
    return claim
        .status()
        .flatMap(PersistentVolumeClaimStatus::phase)
        .filter(PersistentVolumeClaimPhase.BOUND::equals)
        .isPresent();
  }

  /** The default class: of several the newest, then the first by name. */
  public static Optional<String> defaultClass(ClusterObjects objects) {
    return objects.all(StorageClass.class).stream()
        .filter(found -> "true".equals(found.metadata().annotations().get(DEFAULT)))
        .min(
            Comparator.comparing(
                    (StorageClass found) -> found.metadata().creationTimestamp().orElseThrow(),
                    Comparator.reverseOrder())
                .thenComparing(Owners::name))
        .map(Owners::name);
  }
}
