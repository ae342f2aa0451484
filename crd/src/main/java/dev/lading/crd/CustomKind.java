package dev.lading.crd;

/**
 * One version of a kind that a definition declares.
 *
 * @param group such as {@code cert-manager.io}
 * @param version such as {@code v1}
 * @param kind such as {@code Certificate}
 * @param plural the name in request paths, such as {@code certificates}
 * @param namespaced whether resources live in namespaces
 */
public record CustomKind(
    String group, String version, String kind, String plural, boolean namespaced) {

  /** Group and version: {@code cert-manager.io/v1}. */
  public String apiVersion() {
    return group + "/" + version;
  }
}
