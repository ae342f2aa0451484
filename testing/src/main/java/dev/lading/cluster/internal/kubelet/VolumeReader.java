package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.Mount.Backing;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.ConfigMapVolumeSource;
import dev.lading.model.core.v1.DownwardAPIVolumeSource;
import dev.lading.model.core.v1.EmptyDirVolumeSource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimSpec;
import dev.lading.model.core.v1.PersistentVolumeClaimStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.ProjectedVolumeSource;
import dev.lading.model.core.v1.SecretVolumeSource;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeProjection;
import java.util.List;
import java.util.Optional;

/**
 * What is in the volumes of a Pod.
 *
 * <p>Config maps are on the node's disk; secrets, projected volumes and Downward API files are in
 * its memory: kubernetes {@code pkg/volume/{configmap,secret,projected,downwardapi}}, {@code
 * wrappedVolumeSpec}.
 */
final class VolumeReader {

  private static final int DEFAULT_MODE = 0644;

  private final ClusterObjects objects;
  private final Pod pod;

  VolumeReader(ClusterObjects objects, Pod pod) {
    this.objects = objects;
    this.pod = pod;
  }

  VolumeContent read(Volume volume) {
    return volume
        .configMap()
        .map(source -> configMap(volume, source))
        .or(() -> volume.secret().map(source -> secret(volume, source)))
        .or(() -> volume.projected().map(source -> projected(volume, source)))
        .or(() -> volume.downwardAPI().map(source -> downward(volume, source)))
        .orElseGet(() -> directory(volume));
  }

  private VolumeContent configMap(Volume volume, ConfigMapVolumeSource source) {
    ProjectedFiles files = files(volume, source.defaultMode());
    String name = source.name().orElse("");
    files.addConfigMap(name, source.items(), source.optional().orElse(false));
    return content(files, Backing.FILES, "ConfigMap " + name);
  }

  private VolumeContent secret(Volume volume, SecretVolumeSource source) {
    ProjectedFiles files = files(volume, source.defaultMode());
    String name = source.secretName().orElse("");
    files.addSecret(name, source.items(), source.optional().orElse(false));
    return content(files, Backing.MEMORY_FILES, "Secret " + name);
  }

  private VolumeContent downward(Volume volume, DownwardAPIVolumeSource source) {
    ProjectedFiles files = files(volume, source.defaultMode());
    source.items().forEach(files::addDownward);
    return content(files, Backing.MEMORY_FILES, "Downward API");
  }

  private VolumeContent projected(Volume volume, ProjectedVolumeSource source) {
    ProjectedFiles files = files(volume, source.defaultMode());
    source.sources().forEach(one -> project(files, one));
    return content(files, Backing.MEMORY_FILES, "projected");
  }

  private static void project(ProjectedFiles files, VolumeProjection source) {
    source
        .configMap()
        .ifPresent(
            one ->
                files.addConfigMap(
                    one.name().orElse(""), one.items(), one.optional().orElse(false)));
    source
        .secret()
        .ifPresent(
            one ->
                files.addSecret(one.name().orElse(""), one.items(), one.optional().orElse(false)));
    source.downwardAPI().ifPresent(one -> one.items().forEach(files::addDownward));
    source.serviceAccountToken().ifPresent(files::addToken);
    source
        .clusterTrustBundle()
        .ifPresent(
            one -> files.addSymbolic(one.path().orElse(""), "certificates of the trust bundle"));
  }

  private ProjectedFiles files(Volume volume, Optional<Integer> defaultMode) {
    return new ProjectedFiles(objects, pod, volume.name(), defaultMode.orElse(DEFAULT_MODE));
  }

  private VolumeContent content(ProjectedFiles files, Backing backing, String source) {
    FileOwners owners = FileOwners.of(pod);
    List<VolumeFile> owned =
        files.files().stream().map(file -> file.withMode(owners.mode(file.mode()))).toList();
    return new VolumeContent(backing, source, true, owned, files.notes(), files.problem());
  }

  private VolumeContent directory(Volume volume) {
    return volume
        .persistentVolumeClaim()
        .map(source -> claim(source.claimName().orElse(""), source.readOnly().orElse(false)))
        .or(
            () ->
                volume
                    .ephemeral()
                    .map(source -> claim(Owners.name(pod) + "-" + volume.name(), false)))
        .or(() -> volume.emptyDir().map(VolumeReader::emptyDirectory))
        .or(
            () ->
                volume
                    .hostPath()
                    .map(
                        source ->
                            VolumeContent.directory(
                                Backing.HOST_PATH,
                                "path " + source.path() + " of the node",
                                false)))
        .orElseGet(() -> other(volume));
  }

  private VolumeContent claim(String name, boolean readOnly) {
    Optional<PersistentVolumeClaim> claim =
        objects.find(PersistentVolumeClaim.class, Owners.namespace(pod), name);
    String state =
        claim
            .map(
                one ->
                    one.spec()
                        .flatMap(PersistentVolumeClaimSpec::volumeName)
                        .map(bound -> ", bound to volume " + bound)
                        .orElseGet(() -> ", " + phase(one)))
            .orElse(", which does not exist");
    return VolumeContent.directory(Backing.CLAIM, "claim " + name + state, readOnly);
  }

  private static String phase(PersistentVolumeClaim claim) {
    return claim
        .status()
        .flatMap(PersistentVolumeClaimStatus::phase)
        .map(Object::toString)
        .orElse("Pending");
  }

  private static VolumeContent emptyDirectory(EmptyDirVolumeSource source) {
    boolean memory = source.medium().map(Object::toString).orElse("").equals("Memory");
    return VolumeContent.directory(
        memory ? Backing.EMPTY_MEMORY : Backing.EMPTY_DIRECTORY,
        memory ? "empty directory in memory" : "empty directory",
        false);
  }

  private static VolumeContent other(Volume volume) {
    String kind =
        volume.toTree().keySet().stream()
            .filter(key -> !key.equals("name"))
            .findFirst()
            .orElse("empty directory");
    return VolumeContent.directory(
        kind.equals("empty directory") ? Backing.EMPTY_DIRECTORY : Backing.OTHER, kind, false);
  }
}
