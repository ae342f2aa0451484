package dev.lading.overlay.internal.resource;

import org.jspecify.annotations.Nullable;

/**
 * Group, version and kind; an empty part of a selector stands for any (kyaml {@code resid/gvk.go}).
 *
 * @param group the API group; empty for the core group
 * @param version the version
 * @param kind the kind
 */
public record Gvk(String group, String version, String kind) {

  /** Everything, as a selector. */
  public static final Gvk ANY = new Gvk("", "", "");

  /** From the fields of a resource. */
  public static Gvk of(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    return slash < 0
        ? new Gvk("", apiVersion, kind)
        : new Gvk(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
  }

  /** Group and version as a resource writes them. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Whether a selector picks this. */
  public boolean isSelectedBy(Gvk selector) {
    return (selector.group.isEmpty() || selector.group.equals(group))
        && (selector.version.isEmpty() || selector.version.equals(version))
        && (selector.kind.isEmpty() || selector.kind.equals(kind));
  }

  /** The text kustomize sorts by: absent parts come after all letters. */
  public String sortText() {
    return or(group, "~G") + "_" + or(version, "~V") + "_" + or(kind, "~K");
  }

  /** {@code Deployment.v1.apps}, as messages have it. */
  @Override
  public String toString() {
    return or(kind, "[noKind]") + "." + or(version, "[noVer]") + "." + or(group, "[noGrp]");
  }

  private static String or(String text, String absent) {
    return text.isEmpty() ? absent : text;
  }

  // written out since what the JDK generates takes tens of milliseconds in a new process

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Gvk gvk
        && kind.equals(gvk.kind)
        && group.equals(gvk.group)
        && version.equals(gvk.version);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.hashCode() + group.hashCode()) + version.hashCode();
  }
}
