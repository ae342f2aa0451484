package dev.lading.overlay.internal.resource;

import org.jspecify.annotations.Nullable;

/**
 * What a resource is or was called (kyaml {@code resid/resid.go}).
 *
 * @param gvk group, version and kind
 * @param name the name
 * @param namespace the namespace as it is written
 * @param clusterScoped whether the kind is known to live outside of namespaces
 */
public record ResId(Gvk gvk, String name, String namespace, boolean clusterScoped) {

  /** The namespace of resources that have none. */
  public static final String NO_NAMESPACE = "_non_namespaceable_";

  private static final String DEFAULT = "default";

  /** Two ids are the same when these are. */
  public record Key(Gvk gvk, String name, String namespace) {
    // written out since what the JDK generates takes tens of milliseconds in a new process

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && name.equals(key.name)
          && namespace.equals(key.namespace)
          && gvk.equals(key.gvk);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * name.hashCode() + namespace.hashCode()) + gvk.hashCode();
    }
  }

  /** The namespace it is in, {@code default} when it names none. */
  public String effectiveNamespace() {
    if (clusterScoped) {
      return NO_NAMESPACE;
    }
    return namespace.isEmpty() ? DEFAULT : namespace;
  }

  /** What makes it the same as another. */
  public Key key() {
    return new Key(gvk, name, effectiveNamespace());
  }

  /** Whether a selector with exact values, empty ones for any, picks this. */
  public boolean isSelectedBy(ResId selector) {
    return (selector.name.isEmpty() || selector.name.equals(name))
        && (selector.namespace.isEmpty()
            || selector.effectiveNamespace().equals(effectiveNamespace()))
        && gvk.isSelectedBy(selector.gvk);
  }

  /** Whether no part is given. */
  public boolean isEmpty() {
    return gvk.equals(Gvk.ANY) && name.isEmpty() && namespace.isEmpty();
  }

  /** {@code Deployment.v1.apps/web.shop}, as messages have it. */
  @Override
  public String toString() {
    return gvk
        + "/"
        + (name.isEmpty() ? "[noName]" : name)
        + "."
        + (namespace.isEmpty() ? "[noNs]" : namespace);
  }
}
