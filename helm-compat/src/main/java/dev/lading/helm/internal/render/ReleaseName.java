package dev.lading.helm.internal.render;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;

/** Which names a release may have: lower-case DNS labels with dots, up to 53 characters. */
final class ReleaseName {

  private static final int MAX_LENGTH = 53;
  private static final String RULE =
      "invalid release name, must match regex ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\."
          + "[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the length must not be longer than 53";

  private ReleaseName() {}

  static void check(String name, HelmVersion helm) {
    if (!name.isEmpty() && name.length() <= MAX_LENGTH && isValid(name)) {
      return;
    }
    String text = name.isEmpty() ? "no name provided" : RULE;
    throw HelmException.of(
        "helm-release-name",
        (helm.isHelm4() ? "release name check failed: " : "")
            + "release name \""
            + name
            + "\": "
            + text);
  }

  private static boolean isValid(String name) {
    char before = '.';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      boolean fits =
          letter || c == '-' && before != '.' || c == '.' && before != '.' && before != '-';
      if (!fits) {
        return false;
      }
      before = c;
    }
    return before != '-' && before != '.';
  }
}
