package dev.lading.overlay.internal.resource;

/** Knows which kinds live outside of namespaces. */
@FunctionalInterface
public interface KindScopes {

  /** Whether a kind is certainly cluster-scoped; unknown kinds are not. */
  boolean isClusterScoped(Gvk gvk);
}
