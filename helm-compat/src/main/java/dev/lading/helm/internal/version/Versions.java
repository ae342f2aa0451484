package dev.lading.helm.internal.version;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.semver.SemanticVersion;
import dev.lading.sprig.internal.semver.VersionConstraints;

/** Questions about semantic versions, answered as Masterminds/semver does. */
public final class Versions {

  private Versions() {}

  /** Whether a text is a version, be it a short one. */
  public static boolean isValid(String version) {
    try {
      SemanticVersion.parse(version);
      return true;
    } catch (FunctionException invalid) {
      return false;
    }
  }

  /** Whether a version is in a range; false when either is malformed. */
  public static boolean inRange(String range, String version) {
    try {
      return VersionConstraints.parse(range).matches(SemanticVersion.parse(version));
    } catch (FunctionException malformed) {
      return false;
    }
  }

  /**
   * A version in its full form.
   *
   * @throws FunctionException with upstream's message when it is none
   */
  public static SemanticVersion parse(String version) {
    return SemanticVersion.parse(version);
  }
}
