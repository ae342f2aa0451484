package dev.lading.packages;

/**
 * A version of Kubernetes.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record KubernetesVersion(int major, int minor, int patch)
    implements Comparable<KubernetesVersion> {

  /**
   * Reads {@code 1.31}, {@code v1.31.2} or {@code v1.31.2-gke.100}, whose suffix is dropped.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static KubernetesVersion of(String text) {
    String numbers = text.startsWith("v") ? text.substring(1) : text;
    int end = 0;
    while (end < numbers.length()
        && (Character.isDigit(numbers.charAt(end)) || isDot(numbers, end))) {
      end++;
    }
    String[] parts = numbers.substring(0, end).split("\\.", -1);
    boolean suffixed = end < numbers.length() && "-+".indexOf(numbers.charAt(end)) < 0;
    if (parts.length < 2 || parts.length > 3 || suffixed) {
      throw new IllegalArgumentException("\"" + text + "\" is no version of Kubernetes");
    }
    try {
      return new KubernetesVersion(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          parts.length < 3 ? 0 : Integer.parseInt(parts[2]));
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("\"" + text + "\" is no version of Kubernetes", malformed);
    }
  }

  private static boolean isDot(String text, int at) {
    return text.charAt(at) == '.';
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    int order = Integer.compare(major, other.major);
    order = order == 0 ? Integer.compare(minor, other.minor) : order;
    return order == 0 ? Integer.compare(patch, other.patch) : order;
  }

  /** Such as {@code 1.31.2}. */
  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
