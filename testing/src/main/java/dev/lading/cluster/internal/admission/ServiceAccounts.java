package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ServiceAccount;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plug-in ServiceAccount ({@code plugin/pkg/admission/serviceaccount/admission.go}): the account
 * must exist; its pull secrets and a token are added.
 */
final class ServiceAccounts implements PodMutation {

  private static final String TOKEN_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";

  private final RunState state;

  ServiceAccounts(RunState state) {
    this.state = state;
  }

  @Override
  public PodSpec apply(Pod pod, PodSpec spec, List<Problem> problems) {
    String name = spec.serviceAccountName().or(spec::serviceAccount).orElse("default");
    String namespace = Owners.namespace(pod);
    Optional<ServiceAccount> account = state.objects().find(ServiceAccount.class, namespace, name);
    if (account.isEmpty()) {
      problems.add(missing(pod, namespace, name));
      return spec;
    }
    PodSpec.Builder admitted = spec.toBuilder().serviceAccountName(name).serviceAccount(name);
    if (spec.imagePullSecrets().isEmpty() && !account.get().imagePullSecrets().isEmpty()) {
      admitted.imagePullSecrets(account.get().imagePullSecrets());
    }
    return wantsToken(spec, account.get())
        ? withToken(admitted.build(), namespace + "/" + name)
        : admitted.build();
  }

  private static Problem missing(Pod pod, String namespace, String name) {
    return Forbidden.of(
            "cluster-service-account-missing",
            pod,
            "error looking up service account "
                + namespace
                + "/"
                + name
                + ": serviceaccount \""
                + name
                + "\" not found")
        .withHint("declare the ServiceAccount");
  }

  private static boolean wantsToken(PodSpec spec, ServiceAccount account) {
    return spec.automountServiceAccountToken()
        .or(account::automountServiceAccountToken)
        .orElse(true);
  }

  private static PodSpec withToken(PodSpec spec, String account) {
    String volume = "kube-api-access-" + SymbolicNames.suffix(account);
    List<Container> containers = mounted(spec.containers(), volume);
    List<Container> initContainers = mounted(spec.initContainers(), volume);
    PodSpec.Builder changed = spec.toBuilder().containers(containers);
    if (!initContainers.isEmpty()) {
      changed.initContainers(initContainers);
    }
    return changed.addVolume(tokenVolume(volume)).build();
  }

  private static List<Container> mounted(List<Container> containers, String volume) {
    List<Container> mounted = new ArrayList<>(containers.size());
    for (Container container : containers) {
      boolean has =
          container.volumeMounts().stream().anyMatch(m -> m.mountPath().equals(TOKEN_PATH));
      mounted.add(has ? container : container.toBuilder().addVolumeMount(mount(volume)).build());
    }
    return mounted;
  }

  private static VolumeMount mount(String volume) {
    return VolumeMount.builder().name(volume).mountPath(TOKEN_PATH).readOnly(true).build();
  }

  private static Volume tokenVolume(String name) {
    return Volume.builder()
        .name(name)
        .projected(
            p ->
                p.defaultMode(420)
                    .addSource(
                        s -> s.serviceAccountToken(t -> t.path("token").expirationSeconds(3607L)))
                    .addSource(
                        s ->
                            s.configMap(
                                c ->
                                    c.name("kube-root-ca.crt")
                                        .addItem(i -> i.key("ca.crt").path("ca.crt"))))
                    .addSource(
                        s ->
                            s.downwardAPI(
                                d ->
                                    d.addItem(
                                        i ->
                                            i.path("namespace")
                                                .fieldRef(
                                                    f ->
                                                        f.apiVersion("v1")
                                                            .fieldPath("metadata.namespace"))))))
        .build();
  }
}
