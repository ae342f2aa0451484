package dev.lading.validation.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All resources that are checked together, with quick ways to find them. */
public interface SubjectSet {

  /** The version of the cluster. */
  KubernetesVersion version();

  /** All resources in order. */
  List<? extends Subject> all();

  /** The resources of a kind of a group, in order. */
  List<? extends Subject> all(String group, String kind);

  /** A resource; the namespace is empty for cluster-scoped ones. */
  Optional<? extends Subject> find(String group, String kind, String namespace, String name);

  /** Whether a resource was declared to exist elsewhere. */
  boolean isExternal(String kind, String namespace, String name);

  /** Whether a resource is in the set or was declared to exist elsewhere. */
  default boolean exists(String group, String kind, String namespace, String name) {
    return find(group, kind, namespace, name).isPresent() || isExternal(kind, namespace, name);
  }

  /** The CustomResourceDefinition of a kind, from the set or supplied. */
  Optional<Field> definition(String group, String kind);

  /** Whether there is a CustomResourceDefinition of a kind. */
  default boolean hasDefinition(String group, String kind) {
    return definition(group, kind).isPresent();
  }

  /**
   * Something that is made once a run and kept, such as an index a rule needs for every resource.
   *
   * @param type what it is; one of each type is kept
   * @param make makes it when it is first asked for
   */
  <T> T once(Class<T> type, Function<SubjectSet, T> make);

  /** The horizontal autoscaler that scales a workload. */
  Optional<? extends Subject> scalerOf(Subject workload);

  /** The Pods that resources of the set are or make. */
  List<PodTemplate> pods();

  /** No Pods, to add some to. */
  PodSelection noPods();

  /** The Pods in a namespace that have all these labels. */
  PodSelection podsWithLabels(String namespace, Map<String, String> labels);

  /** The Pods in a namespace that a label selector ({@code matchLabels…}) matches. */
  PodSelection podsMatching(String namespace, Field selector);

  /** The Pods in whatever namespace that have a port with a name and a protocol. */
  PodSelection podsWithPort(String name, String protocol);
}
