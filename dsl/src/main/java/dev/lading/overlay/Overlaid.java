package dev.lading.overlay;

import dev.lading.manifest.Manifests;
import dev.lading.problem.Problem;
import java.util.List;

/**
 * What came of an overlay.
 *
 * @param manifests the changed resources
 * @param findings steps that found nothing to change, where the overlay allows that
 */
public record Overlaid(Manifests manifests, List<Problem> findings) {

  /** Copies the findings. */
  public Overlaid {
    findings = List.copyOf(findings);
  }
}
