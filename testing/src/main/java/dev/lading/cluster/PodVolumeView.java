package dev.lading.cluster;

import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.model.core.v1.Volume;
import java.util.Optional;

/** A volume of a Pod. */
public final class PodVolumeView {

  private final PodView pod;
  private final Volume volume;

  PodVolumeView(PodView pod, Volume volume) {
    this.pod = pod;
    this.volume = volume;
  }

  /** What the Pod calls it. */
  public String name() {
    return volume.name();
  }

  /** The volume as the Pod declares it. */
  public Volume resource() {
    return volume;
  }

  /** The Pod. */
  public PodView pod() {
    return pod;
  }

  /** The name of the claim behind it, whether that exists or not; empty for other volumes. */
  public Optional<String> claimName() {
    return PodClaims.name(pod.resource(), volume);
  }

  /** The claim behind it; empty for other volumes and when it does not exist. */
  public Optional<ClaimView> claim() {
    return claimName().flatMap(name -> pod.cluster().findClaim(pod.namespace(), name));
  }

  /** The persistent volume behind its claim, once they are bound. */
  public Optional<VolumeView> persistentVolume() {
    return claim().flatMap(ClaimView::volume);
  }
}
