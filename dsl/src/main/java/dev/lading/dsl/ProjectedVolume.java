package dev.lading.dsl;

import dev.lading.model.core.v1.ProjectedVolumeSource;
import dev.lading.model.core.v1.VolumeProjection;
import java.time.Duration;
import java.util.function.Consumer;

/** Several sources as one folder: config, secrets, the Downward API, tokens, certificates. */
public final class ProjectedVolume extends VolumeDraft<ProjectedVolume> {

  ProjectedVolume(VolumeState state) {
    super(state);
  }

  static ProjectedVolume empty(String name) {
    return new ProjectedVolume(VolumeState.named(name, volume -> volume.projected(source -> {})));
  }

  @Override
  ProjectedVolume with(VolumeState newState) {
    return new ProjectedVolume(newState);
  }

  private ProjectedVolume change(Consumer<ProjectedVolumeSource.Builder> change) {
    return with(state().edit(volume -> volume.projected(change)));
  }

  /** Adds a config map, a secret or files of the Downward API. */
  public ProjectedVolume add(Projectable part) {
    return change(source -> part.projections().forEach(source::addSource));
  }

  /** Adds a token of the Pod's service account, for an audience and a time, renewed in time. */
  public ProjectedVolume serviceAccountToken(String path, String audience, Duration lifetime) {
    ProjectedVolume added =
        part(
            part ->
                part.serviceAccountToken(
                    token ->
                        token
                            .path(path)
                            .audience(audience)
                            .expirationSeconds((long) Problems.seconds(lifetime))));
    Problems problems =
        state().problems().duration(Problems.call("serviceAccountToken", path), lifetime);
    return added.with(added.state().with(problems));
  }

  /** Adds any other part, such as a trust bundle or a Pod certificate. */
  public ProjectedVolume part(Consumer<VolumeProjection.Builder> part) {
    return change(source -> source.addSource(part));
  }

  /** Permissions of files that have none of their own, such as {@code 0440}. Default: 0644. */
  public ProjectedVolume mode(int fileMode) {
    return change(source -> source.defaultMode(fileMode));
  }
}
