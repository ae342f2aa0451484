package dev.lading.overlay.internal.fieldspec;

import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.KindScopes;
import java.util.HashSet;
import java.util.Set;

/** The kinds kustomize 5.7 knows to be cluster-scoped. */
public final class ClusterScopedKinds implements KindScopes {

  private static final ClusterScopedKinds KUSTOMIZE =
      new ClusterScopedKinds(new HashSet<>(DataTable.lines("cluster-scoped-kinds.txt")));

  private final Set<String> kinds;

  private ClusterScopedKinds(Set<String> kinds) {
    this.kinds = kinds;
  }

  /** kustomize's table. */
  public static ClusterScopedKinds kustomize() {
    return KUSTOMIZE;
  }

  @Override
  public boolean isClusterScoped(Gvk gvk) {
    return kinds.contains(gvk.apiVersion() + " " + gvk.kind());
  }
}
