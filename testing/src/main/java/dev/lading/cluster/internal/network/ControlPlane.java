package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.Service;

/** Services every cluster has, whose backends are not among its Pods here. */
public final class ControlPlane {

  private ControlPlane() {}

  /** Whether it is the Service of the API server or of the DNS server. */
  public static boolean isPartOf(Service service) {
    String path = Owners.namespace(service) + "/" + Owners.name(service);
    return path.equals("default/kubernetes") || path.equals("kube-system/kube-dns");
  }
}
