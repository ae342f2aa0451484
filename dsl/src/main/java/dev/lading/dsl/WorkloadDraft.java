package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.ContainerRestartPolicy;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs containers.
 *
 * <p><b>Labels.</b> A workload that makes its Pods from a template carries {@code
 * app.kubernetes.io/name} with its own name: on itself, on its Pods and, where it has one, as its
 * selector. {@link #selectorLabel} puts another label into the place of this one in selector and
 * Pods, and then the workload itself carries only what {@link #label} says. {@link #label} labels
 * the workload and its Pods, {@link #podLabel} the Pods only. Selector and Pods agree by
 * construction. A bare Pod carries no label by itself.
 *
 * @param <R> the type it builds
 * @param <D> the draft itself
 */
public abstract class WorkloadDraft<R extends KubernetesResource, D extends WorkloadDraft<R, D>>
    extends PodSettings<R, D> {

  WorkloadDraft(State<R> state, PodState pod) {
    super(state, pod);
  }

  /** Adds a container: {@code container("web", c -> c.image("nginx:1.27").port("http", 80))}. */
  public D container(String name, UnaryOperator<ContainerDraft> change) {
    return container(change.apply(ContainerDraft.of(name)));
  }

  /** Adds a container that was drafted before. */
  public D container(ContainerDraft container) {
    return with(pod().withContainers(Copies.plus(pod().containers(), container)));
  }

  /** Adds a container that runs to its end before the others start; several run in order. */
  public D initContainer(String name, UnaryOperator<ContainerDraft> change) {
    return with(
        pod()
            .withInitContainers(
                Copies.plus(pod().initContainers(), change.apply(ContainerDraft.of(name)))));
  }

  /** Adds a container that starts before the others and ends after them: a native sidecar. */
  public D sidecar(String name, UnaryOperator<ContainerDraft> change) {
    return initContainer(
        name, each -> change.apply(each.restartPolicy(ContainerRestartPolicy.ALWAYS)));
  }

  /** Changes a container that is there already, of whatever sort. */
  public D editContainer(String name, UnaryOperator<ContainerDraft> change) {
    if (pod().find(name).isEmpty()) {
      return with(
          pod()
              .with(
                  pod()
                      .problems()
                      .plus(
                          Problem.of("dsl-no-such-container", "There is no such container")
                              .withPath(Problems.call("editContainer", name))
                              .withHint("add it by container(…) first"))));
    }
    return with(
        pod()
            .withContainers(edited(pod().containers(), name, change))
            .withInitContainers(edited(pod().initContainers(), name, change)));
  }

  private static List<ContainerDraft> edited(
      List<ContainerDraft> containers, String name, UnaryOperator<ContainerDraft> change) {
    List<ContainerDraft> edited = new ArrayList<>(containers);
    edited.replaceAll(each -> each.name().equals(name) ? change.apply(each) : each);
    return List.copyOf(edited);
  }

  /** Declares a volume, for containers to mount by its name. Mounting one is enough by itself. */
  public D volume(Mountable volume) {
    return with(pod().plus(volume.volume()));
  }

  /** Selects the Pods by this label instead of {@code app.kubernetes.io/name}; see the class. */
  public D selectorLabel(String key, String value) {
    return with(pod().withIdentity(Copies.plus(pod().identity(), key, value)));
  }

  /** Adds a label to the Pods only. */
  public D podLabel(String key, String value) {
    return with(pod().withLabels(Copies.plus(pod().labels(), key, value)));
  }

  /** Adds an annotation to the Pods only. */
  public D podAnnotation(String key, String value) {
    return with(pod().withAnnotations(Copies.plus(pod().annotations(), key, value)));
  }

  /** Changes the typed template of the Pods at the end of building, as {@link #tweak} does. */
  public D tweakPods(UnaryOperator<PodTemplateSpec> change) {
    return with(pod().tweakedBy(change));
  }

  /** Says which part of an application this is ({@code app.kubernetes.io/component}). */
  public D component(String component) {
    return label(Labels.COMPONENT, component);
  }

  /** Says which version of the application this is ({@code app.kubernetes.io/version}). */
  public D version(String version) {
    return label(Labels.VERSION, version);
  }

  /** The labels that select the Pods, and nothing but these Pods. */
  public final Map<String, String> selectorLabels() {
    return pod().identity().isEmpty() ? defaultIdentity() : pod().identity();
  }

  /** The labels of the Pods. */
  final Map<String, String> podLabels() {
    Map<String, String> labels = Copies.plusAll(state().metadata().labels(), pod().labels());
    return Copies.plusAll(labels, selectorLabels());
  }

  Map<String, String> defaultIdentity() {
    return Map.of(Labels.NAME, name());
  }

  @Override
  ObjectMeta metadataOfResource() {
    ObjectMeta metadata = super.metadataOfResource();
    return pod().identity().isEmpty() && !defaultIdentity().isEmpty()
        ? metadata.withLabels(Copies.plusAll(defaultIdentity(), metadata.labels()))
        : metadata;
  }

  /** A service of the same name in front of the Pods, with all their ports. */
  public ServiceDraft service() {
    return service(name());
  }

  /** A service in front of the Pods, with all their ports. */
  public ServiceDraft service(String name) {
    return ServiceDraft.of(name, this);
  }

  /** A service without an address of its own: its name stands for all Pods. */
  public ServiceDraft headlessService(String name) {
    return service(name).headless();
  }

  /** A limit to how many Pods go away at once when nodes are emptied. */
  public DisruptionBudgetDraft disruptionBudget() {
    return DisruptionBudgetDraft.of(name(), this);
  }

  /** A policy of the same name for the traffic of the Pods. */
  public NetworkPolicyDraft networkPolicy() {
    return NetworkPolicyDraft.of(name(), this);
  }

  /** The Pods, for others to run near to or apart from, or to talk to. */
  public PodSelection pods() {
    return PodSelection.labelled(selectorLabels());
  }

  /** The port of this name in any container. */
  final Optional<ContainerPort> portNamed(String name) {
    return ports().stream().filter(port -> port.name().orElse("").equals(name)).findFirst();
  }

  final List<ContainerPort> ports() {
    List<ContainerPort> ports = new ArrayList<>();
    pod().containers().forEach(each -> ports.addAll(each.state().container().ports()));
    pod().initContainers().forEach(each -> ports.addAll(each.state().container().ports()));
    return ports;
  }

  /** Drafts that are made from this one carry its labels and live in its namespace. */
  final <S extends KubernetesResource> State<S> related(State<S> made) {
    return made.with(
        made.metadata().toBuilder()
            .labels(relatedLabels())
            .namespace(namespaceName().orElse(null))
            .build());
  }

  private @Nullable Map<String, String> relatedLabels() {
    Map<String, String> labels = metadataOfResource().labels();
    return labels.isEmpty() ? null : labels;
  }
}
