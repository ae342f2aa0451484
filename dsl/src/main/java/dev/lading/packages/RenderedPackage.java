package dev.lading.packages;

import dev.lading.manifest.Manifests;
import dev.lading.problem.Problem;
import java.util.List;

/**
 * What a package was rendered to.
 *
 * @param manifests the resources, without hooks
 * @param hooks resources that run at events of the release instead of belonging to it
 * @param notes what to tell the user, usually empty
 * @param findings what is odd but no error
 */
public record RenderedPackage(
    Manifests manifests, Manifests hooks, String notes, List<Problem> findings) {

  /** Findings that do not change. */
  public RenderedPackage {
    findings = List.copyOf(findings);
  }

  /** Resources and hooks. */
  public Manifests all() {
    return manifests.plus(hooks);
  }

  /** How many there are; notes may be secret. */
  @Override
  public String toString() {
    return "RenderedPackage[" + manifests.size() + " resources, " + hooks.size() + " hooks]";
  }
}
