package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Assertions about a Pod, or the Pods a workload makes.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractPodAssert<
        S extends AbstractPodAssert<S, R>, R extends KubernetesResource>
    extends AbstractResourceAssert<S, R> {

  private final List<Object> pod;

  /**
   * @param pod the steps from the resource to the Pod or its template
   */
  AbstractPodAssert(R actual, Manifests set, List<Object> pod, Class<?> selfType) {
    super(actual, set, selfType);
    this.pod = pod;
  }

  private Object[] spec(Object... more) {
    return steps("spec", more);
  }

  private List<Object> meta(String field) {
    return List.of(steps("metadata", field));
  }

  private Object[] steps(String first, Object... more) {
    List<Object> steps = new ArrayList<>(pod);
    steps.add(first);
    steps.addAll(List.of(more));
    return steps.toArray();
  }

  /** The only container, init containers aside. */
  public ContainerAssert container() {
    Spot list = spot().at(spec("containers"));
    List<Spot> containers = list.items();
    claim(
        containers.size() == 1,
        list,
        "expected one container, but containers are "
            + containers.stream().map(each -> each.at("name").text()).toList());
    return ContainerAssert.of(containers.get(0), "container", spot().at(spec()));
  }

  /** The container of a name, init containers aside. */
  public ContainerAssert container(String name) {
    return containerIn("containers", "container", name);
  }

  /** Asserts about the container of a name, and goes on with this. */
  public S container(String name, Consumer<? super ContainerAssert> assertions) {
    assertions.accept(container(name));
    return myself;
  }

  /** The init container of a name. */
  public ContainerAssert initContainer(String name) {
    return containerIn("initContainers", "init container", name);
  }

  /** Asserts about the init container of a name, and goes on with this. */
  public S initContainer(String name, Consumer<? super ContainerAssert> assertions) {
    assertions.accept(initContainer(name));
    return myself;
  }

  /** The sidecar of a name: an init container that goes on running. */
  public ContainerAssert sidecar(String name) {
    return initContainer(name).isSidecar();
  }

  private ContainerAssert containerIn(String list, String word, String name) {
    Spot container = item(word, "name", name, spec(list));
    return ContainerAssert.of(container, word, spot().at(spec()));
  }

  /** Asserts about every container, init containers included. */
  public S allContainers(Consumer<? super ContainerAssert> assertions) {
    Spot spec = spot().at(spec());
    spec.at("initContainers")
        .items()
        .forEach(each -> assertions.accept(ContainerAssert.of(each, "init container", spec)));
    spec.at("containers")
        .items()
        .forEach(each -> assertions.accept(ContainerAssert.of(each, "container", spec)));
    return myself;
  }

  /** That the containers are these, in this order, init containers aside. */
  public S hasContainers(String... names) {
    return named("containers", "containers", names);
  }

  /** That the init containers are these, in this order. */
  public S hasInitContainers(String... names) {
    return named("init containers", "initContainers", names);
  }

  private S named(String words, String list, String... names) {
    Spot place = spot().at(spec(list));
    List<String> actual = place.items().stream().map(each -> each.at("name").text()).toList();
    return claim(
        actual.equals(List.of(names)),
        place,
        "expected " + words + " " + List.of(names) + ", but they are " + actual);
  }

  /** That there is no container of a name. */
  public S doesNotHaveContainer(String name) {
    hasNoItem("init container", "name", name, spec("initContainers"));
    return hasNoItem("container", "name", name, spec("containers"));
  }

  /** The volume of a name. */
  public VolumeAssert volume(String name) {
    return new VolumeAssert(item("volume", "name", name, spec("volumes")), name);
  }

  /** Asserts about the volume of a name, and goes on with this. */
  public S volume(String name, Consumer<? super VolumeAssert> assertions) {
    assertions.accept(volume(name));
    return myself;
  }

  /** That there is no volume of a name. */
  public S doesNotHaveVolume(String name) {
    return hasNoItem("volume", "name", name, spec("volumes"));
  }

  /** That Pods have a label of a name. */
  public S hasPodLabel(String name) {
    return hasMember("Pod label", name, meta("labels").toArray());
  }

  /** That a label of Pods has a value. */
  public S hasPodLabel(String name, String value) {
    return hasMember("Pod label", name, value, meta("labels"));
  }

  /** That Pods have an annotation of a name. */
  public S hasPodAnnotation(String name) {
    return hasMember("Pod annotation", name, meta("annotations").toArray());
  }

  /** That an annotation of Pods has a value. */
  public S hasPodAnnotation(String name, String value) {
    return hasMember("Pod annotation", name, value, meta("annotations"));
  }

  /** That Pods run as a service account. */
  public S hasServiceAccount(String name) {
    return isValue("service account", name, spec("serviceAccountName"));
  }

  /** That Pods do not get a token of their service account. */
  public S doesNotMountServiceAccountToken() {
    return isValue("automountServiceAccountToken", false, spec("automountServiceAccountToken"));
  }

  /** That Pods are put on nodes with a label. */
  public S hasNodeSelector(String label, String value) {
    return hasMember("node selector", label, value, List.of(spec("nodeSelector")));
  }

  /** That Pods tolerate a taint. */
  public S toleratesTaint(String key) {
    return hasItem("toleration", Map.of("key", key), spec("tolerations"));
  }

  /** That Pods are spread over a topology, such as {@code topology.kubernetes.io/zone}. */
  public S spreadsOver(String topologyKey) {
    return hasItem(
        "topology spread", Map.of("topologyKey", topologyKey), spec("topologySpreadConstraints"));
  }

  /** That Pods have a priority class. */
  public S hasPriorityClass(String name) {
    return isValue("priority class", name, spec("priorityClassName"));
  }

  /** That Pods have a restart policy. */
  public S hasRestartPolicy(String policy) {
    return isValue("restart policy", policy, spec("restartPolicy"));
  }

  /** That images are pulled with a secret. */
  public S hasImagePullSecret(String name) {
    return hasItem("image pull secret", Map.of("name", name), spec("imagePullSecrets"));
  }

  /** That Pods get so long to end. */
  public S hasTerminationGracePeriod(long seconds) {
    return isValue("termination grace period", seconds, spec("terminationGracePeriodSeconds"));
  }

  /** That Pods resolve names in a way. */
  public S hasDnsPolicy(String policy) {
    return isValue("DNS policy", policy, spec("dnsPolicy"));
  }

  /** That Pods run in a runtime class. */
  public S hasRuntimeClass(String name) {
    return isValue("runtime class", name, spec("runtimeClassName"));
  }

  /** That Pods must not run as root, said for the whole Pod. */
  public S runsAsNonRoot() {
    return isValue("runAsNonRoot", true, spec("securityContext", "runAsNonRoot"));
  }

  /** That Pods run as a user, said for the whole Pod. */
  public S runsAsUser(long id) {
    return isValue("runAsUser", id, spec("securityContext", "runAsUser"));
  }

  /** That volumes of Pods belong to a group. */
  public S hasFsGroup(long id) {
    return isValue("fsGroup", id, spec("securityContext", "fsGroup"));
  }

  /** That Pods have a seccomp profile of a type, said for the whole Pod. */
  public S hasSeccompProfile(String type) {
    return isValue("seccomp profile", type, spec("securityContext", "seccompProfile", "type"));
  }

  /** That Pods are in the network of their node. */
  public S usesHostNetwork() {
    return isValue("hostNetwork", true, spec("hostNetwork"));
  }

  /** That Pods share no namespace of their node: network, processes, IPC. */
  public S sharesNoHostNamespaces() {
    for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
      Spot place = spot().at(spec(field));
      claim(
          !Boolean.TRUE.equals(place.value()), place, "expected no " + field + ", but it is true");
    }
    return myself;
  }
}
