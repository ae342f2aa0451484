package dev.lading.helm.internal.render;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.version.Versions;
import dev.lading.sprig.internal.semver.SemanticVersion;

/**
 * A Kubernetes version.
 *
 * @param version in full, {@code v1.33.4-gke.1245000}
 * @param normalized what constraints are checked with: without pre-release and build in Helm 4
 */
record KubeVersion(String version, String normalized, String major, String minor) {

  /** The version of the client library a Helm was built with. */
  static KubeVersion ofHelm(HelmVersion helm) {
    String minor =
        switch (helm) {
          case V4_1 -> "35";
          case V3_17 -> "32";
        };
    String version = "v1." + minor + ".0";
    return new KubeVersion(version, version, "1", minor);
  }

  /**
   * A version as {@code --kube-version} takes it.
   *
   * @throws HelmException in Helm's words
   */
  static KubeVersion parse(String text, HelmVersion helm) {
    return helm.isHelm4() ? parseGeneric(text) : parseSemantic(text);
  }

  private static KubeVersion parseSemantic(String text) {
    try {
      SemanticVersion parsed = Versions.parse(text);
      String version = "v" + parsed;
      return new KubeVersion(
          version,
          version,
          Long.toUnsignedString(parsed.major()),
          Long.toUnsignedString(parsed.minor()));
    } catch (FunctionException malformed) {
      throw invalid(text, "Invalid Semantic Version");
    }
  }

  /** apimachinery's ParseGeneric: numbers up to the first character that is none. */
  private static KubeVersion parseGeneric(String text) {
    String trimmed = text.strip();
    int start = trimmed.startsWith("v") ? 1 : 0;
    int end = start;
    while (end < trimmed.length()
        && (trimmed.charAt(end) == '.' || Character.digit(trimmed.charAt(end), 10) >= 0)) {
      end++;
    }
    // a version needs digits, then dots between digits
    String numbers = trimmed.substring(start, end);
    while (numbers.endsWith(".")) {
      numbers = numbers.substring(0, numbers.length() - 1);
    }
    if (numbers.isEmpty() || numbers.startsWith(".") || numbers.contains("..")) {
      throw invalid(text, "could not parse \"" + text + "\" as version");
    }
    String[] components = numbers.split("\\.", -1);
    if (components.length < 2) {
      throw invalid(text, "illegal version string \"" + text + "\"");
    }
    for (String component : components) {
      if (component.length() > 1 && component.startsWith("0")) {
        throw invalid(
            text,
            "illegal zero-prefixed version component \"" + component + "\" in \"" + text + "\"");
      }
    }
    String normalized = "v" + String.join(".", components) + (components.length < 3 ? ".0" : "");
    String version = text.startsWith("v") ? text : "v" + text;
    return new KubeVersion(version, normalized, components[0], components[1]);
  }

  private static HelmException invalid(String text, String why) {
    return HelmException.of("helm-kube-version", "invalid kube version '" + text + "': " + why);
  }
}
