package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;

/** Assertions about a PersistentVolumeClaim, or a template of claims. */
public final class ClaimAssert extends AbstractStorageAssert<ClaimAssert, PersistentVolumeClaim> {

  ClaimAssert(PersistentVolumeClaim actual, Manifests set) {
    this(actual, Spot.of(actual), set);
  }

  private ClaimAssert(PersistentVolumeClaim actual, Spot spot, Manifests set) {
    super(actual, spot, set, ClaimAssert.class);
  }

  static ClaimAssert of(Spot template, String name, Manifests set) {
    return new ClaimAssert(
        PersistentVolumeClaim.read(new TreeObjectReader(template.members())),
        template.called("claim template " + name),
        set);
  }

  /** That the claim asks for an amount, however it is written. */
  public ClaimAssert requestsStorage(String quantity) {
    return isValue("storage request", quantity, "spec", "resources", "requests", "storage");
  }

  /** That the claim is for one volume. */
  public ClaimAssert isForVolume(String name) {
    return isValue("volume", name, "spec", "volumeName");
  }

  /** That the claim is for volumes with a label of a value. */
  public ClaimAssert selects(String label, String value) {
    return hasMember("selector", label, value, List.of("spec", "selector", "matchLabels"));
  }

  /** That the volume begins as a copy, of a {@code VolumeSnapshot} or another claim. */
  public ClaimAssert isCopyOf(String kind, String name) {
    isValue("kind of data source", kind, "spec", "dataSource", "kind");
    return isValue("data source", name, "spec", "dataSource", "name");
  }
}
