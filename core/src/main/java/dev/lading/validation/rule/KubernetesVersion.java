package dev.lading.validation.rule;

import java.util.Objects;

/**
 * A minor version of Kubernetes.
 *
 * @param major the first number
 * @param minor the second number
 */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {

  /**
   * Reads {@code 1.31}, {@code v1.31} or {@code 1.31.4}.
   *
   * @throws IllegalArgumentException when the text is no version
   */
  public static KubernetesVersion of(String text) {
    Objects.requireNonNull(text, "text");
    int start = text.startsWith("v") ? 1 : 0;
    int dot = text.indexOf('.', start);
    int end = dot + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (dot <= start || end == dot + 1 || end > dot + 4 || dot > start + 3) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no Kubernetes version; write one like 1.31");
    }
    try {
      return new KubernetesVersion(
          Integer.parseInt(text.substring(start, dot)),
          Integer.parseInt(text.substring(dot + 1, end)));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no Kubernetes version; write one like 1.31", notANumber);
    }
  }

  /** Whether this is the version {@code 1.minor} or later. */
  public boolean isAtLeast(int leastMinor) {
    return major > 1 || minor >= leastMinor;
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
