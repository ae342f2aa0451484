package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What every draft holds.
 *
 * @param call the factory that made it, for paths
 * @param type the type it builds
 * @param metadata its metadata so far
 * @param resource its other fields so far
 * @param problems what calls on it noticed
 * @param tweaks what to do at the end of building
 */
record State<R extends KubernetesResource>(
    String call,
    Class<R> type,
    ObjectMeta metadata,
    R resource,
    Problems problems,
    List<UnaryOperator<R>> tweaks) {

  static <R extends KubernetesResource> State<R> of(
      String call, Class<R> type, String name, R resource) {
    ObjectMeta metadata = ObjectMeta.builder().name(name).build();
    return new State<>(call, type, metadata, resource, Problems.NONE, List.of());
  }

  String name() {
    return metadata.name().orElse("");
  }

  State<R> with(ObjectMeta newMetadata) {
    return new State<>(call, type, newMetadata, resource, problems, tweaks);
  }

  State<R> with(R newResource) {
    return new State<>(call, type, metadata, newResource, problems, tweaks);
  }

  State<R> with(Problems newProblems) {
    return new State<>(call, type, metadata, resource, newProblems, tweaks);
  }

  State<R> noting(Problem problem) {
    return with(problems.plus(problem));
  }

  State<R> tweakedBy(UnaryOperator<R> tweak) {
    return new State<>(call, type, metadata, resource, problems, Copies.plus(tweaks, tweak));
  }
}
