package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.ServiceAccount;

/** What controllers put into every namespace: a service account, the certificate authority. */
final class NamespaceContents {

  private final ApiServer api;
  private final RunState state;

  NamespaceContents(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
  }

  void fill(Namespace namespace) {
    String name = Owners.name(namespace);
    if (state.objects().find(ServiceAccount.class, name, "default").isEmpty()) {
      api.create(ServiceAccount.builder().metadata(m -> m.namespace(name).name("default")).build());
    }
    if (state.objects().find(ConfigMap.class, name, "kube-root-ca.crt").isEmpty()) {
      api.create(
          ConfigMap.builder()
              .metadata(m -> m.namespace(name).name("kube-root-ca.crt"))
              .putData("ca.crt", "<certificate of the cluster>")
              .build());
    }
  }
}
