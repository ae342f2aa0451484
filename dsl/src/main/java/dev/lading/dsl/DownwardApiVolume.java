package dev.lading.dsl;

import dev.lading.model.core.v1.DownwardAPIVolumeFile;
import dev.lading.model.core.v1.EnvVarSource;
import dev.lading.model.core.v1.VolumeProjection;
import dev.lading.problem.Problem;
import java.util.List;

/**
 * What a Pod knows about itself, as files that follow changes of labels and annotations. Default
 * name of the volume: {@code podinfo}.
 */
public final class DownwardApiVolume extends VolumeDraft<DownwardApiVolume> implements Projectable {

  DownwardApiVolume(VolumeState state) {
    super(state);
  }

  static DownwardApiVolume empty() {
    return new DownwardApiVolume(
        VolumeState.derived("podinfo", volume -> volume.downwardAPI(source -> {})));
  }

  @Override
  DownwardApiVolume with(VolumeState newState) {
    return new DownwardApiVolume(newState);
  }

  /**
   * A file with a field of the Pod, such as {@code metadata.labels} or {@code
   * metadata.annotations['key']}.
   */
  public DownwardApiVolume file(String path, String fieldPath) {
    return file(
        DownwardAPIVolumeFile.builder()
            .path(path)
            .fieldRef(field -> field.fieldPath(fieldPath))
            .build());
  }

  /**
   * A file with a field or a resource of a container (which must be named); only values of {@link
   * Lading#fieldRef} and {@link Lading#resourceRef} are possible.
   */
  public DownwardApiVolume file(String path, EnvValue value) {
    EnvVarSource source = value.downward();
    if (source == null) {
      return noting(
          path,
          Problem.of("dsl-downward", "A file of the Downward API takes a field or a resource")
              .withHint("use fieldRef(…) or resourceRef(…)"));
    }
    if (source.resourceFieldRef().isPresent()
        && source.resourceFieldRef().get().containerName().isEmpty()) {
      return noting(
          path,
          Problem.of("dsl-downward", "A file with a resource does not say of which container")
              .withHint("add ofContainer(…)"));
    }
    return file(
        DownwardAPIVolumeFile.builder()
            .path(path)
            .fieldRef(source.fieldRef().orElse(null))
            .resourceFieldRef(source.resourceFieldRef().orElse(null))
            .build());
  }

  private DownwardApiVolume noting(String path, Problem problem) {
    Problems problems = state().problems();
    return with(state().with(problems.plus(problem.withPath(Problems.call("file", path)))));
  }

  /** A file given in full, with permissions of its own for instance. */
  public DownwardApiVolume file(DownwardAPIVolumeFile file) {
    return with(state().edit(volume -> volume.downwardAPI(source -> source.addItem(file))));
  }

  /** Permissions of files that have none of their own, such as {@code 0440}. Default: 0644. */
  public DownwardApiVolume mode(int fileMode) {
    return with(state().edit(volume -> volume.downwardAPI(source -> source.defaultMode(fileMode))));
  }

  @Override
  public List<VolumeProjection> projections() {
    return List.of(
        VolumeProjection.builder()
            .downwardAPI(part -> part.items(state().source().downwardAPI().orElseThrow().items()))
            .build());
  }
}
