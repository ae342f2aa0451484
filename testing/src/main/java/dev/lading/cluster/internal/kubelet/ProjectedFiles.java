package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.ValueSource;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.Binary;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.DownwardAPIVolumeFile;
import dev.lading.model.core.v1.KeyToPath;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.ResourceFieldSelector;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.ServiceAccountTokenProjection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the files of one volume from its sources; a later source writes over an earlier one.
 *
 * <p>Follows {@code MakePayload} of kubernetes {@code pkg/volume/configmap/configmap.go} and {@code
 * secret/secret.go}, {@code CollectData} of {@code downwardapi/downwardapi.go} and {@code
 * collectData} of {@code projected/projected.go}.
 */
final class ProjectedFiles {

  private static final String ROOT_CERTIFICATES = "kube-root-ca.crt";
  private static final int TOKEN_LIFE = 3600;
  private static final int OWNER_ONLY = 0600;

  private final ClusterObjects objects;
  private final Pod pod;
  private final String volume;
  private final int defaultMode;
  private final Map<String, VolumeFile> files = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable ContainerProblem problem;

  ProjectedFiles(ClusterObjects objects, Pod pod, String volume, int defaultMode) {
    this.objects = objects;
    this.pod = pod;
    this.volume = volume;
    this.defaultMode = defaultMode;
  }

  List<VolumeFile> files() {
    return List.copyOf(files.values());
  }

  List<String> notes() {
    return notes;
  }

  @Nullable ContainerProblem problem() {
    return problem;
  }

  private void fail(String message) {
    if (problem == null) {
      problem = ContainerProblem.mount(volume, message);
    }
  }

  void addConfigMap(String name, List<KeyToPath> items, boolean optional) {
    String namespace = Owners.namespace(pod);
    Optional<ConfigData> data = ConfigData.configMap(objects, namespace, name);
    boolean live =
        !objects.find(ConfigMap.class, namespace, name).flatMap(ConfigMap::immutable).orElse(false);
    if (data.isPresent()) {
      addAll(data.get(), items, optional, live);
    } else if (name.equals(ROOT_CERTIFICATES)) {
      add("ca.crt", "<certificate authority of the cluster>", cluster("the certificate"), null);
    } else if (!optional) {
      fail("configmap \"" + name + "\" not found");
    }
  }

  void addSecret(String name, List<KeyToPath> items, boolean optional) {
    String namespace = Owners.namespace(pod);
    Optional<ConfigData> data = ConfigData.secret(objects, namespace, name);
    boolean live =
        !objects.find(Secret.class, namespace, name).flatMap(Secret::immutable).orElse(false);
    if (data.isPresent()) {
      addAll(data.get(), items, optional, live);
    } else if (!optional) {
      fail("secret \"" + name + "\" not found");
    }
  }

  private void addAll(ConfigData data, List<KeyToPath> items, boolean optional, boolean live) {
    Map<String, Binary> content = data.files();
    if (items.isEmpty()) {
      content.forEach(
          (key, bytes) -> put(new VolumeFile(key, bytes, defaultMode, data.source(key), live)));
    }
    for (KeyToPath item : items) {
      Binary bytes = content.get(item.key());
      if (bytes != null) {
        int mode = item.mode().orElse(defaultMode);
        put(new VolumeFile(item.path(), bytes, mode, data.source(item.key()), live));
      } else if (!optional) {
        String kind = data.kind() == ValueSource.Kind.SECRET ? "secret" : "config";
        fail("references non-existent " + kind + " key: " + item.key());
      }
    }
  }

  void addDownward(DownwardAPIVolumeFile item) {
    item.fieldRef()
        .ifPresent(
            field -> {
              Optional<String> text = new PodFields(pod).forFile(field.fieldPath());
              if (text.isEmpty()) {
                fail("unsupported fieldPath: " + field.fieldPath());
              }
              ValueSource source =
                  new ValueSource(ValueSource.Kind.POD_FIELD, "", field.fieldPath());
              text.ifPresent(one -> add(item.path().orElse(""), one, source, item));
            });
    item.resourceFieldRef().ifPresent(field -> addResource(item, field));
  }

  private void addResource(DownwardAPIVolumeFile item, ResourceFieldSelector field) {
    String name = field.containerName().orElse("");
    Optional<Container> container = Containers.find(pod, name);
    Optional<String> text =
        container.flatMap(one -> new ResourceFields(objects, pod).value(field, one));
    if (text.isEmpty()) {
      fail(
          container.isEmpty()
              ? "container " + name + " not found"
              : "unsupported container resource : " + field.resource());
    }
    ValueSource source = new ValueSource(ValueSource.Kind.RESOURCE_FIELD, "", field.resource());
    text.ifPresent(one -> add(item.path().orElse(""), one, source, item));
  }

  void addToken(ServiceAccountTokenProjection token) {
    String account = pod.spec().flatMap(spec -> spec.serviceAccountName()).orElse("default");
    String audience = token.audience().orElse("the API server");
    long seconds = token.expirationSeconds().orElse((long) TOKEN_LIFE);
    String text = "<token of " + account + " for " + audience + ", " + seconds + " s>";
    int mode = FileOwners.of(pod).areSet() ? OWNER_ONLY : defaultMode;
    put(
        new VolumeFile(
            token.path().orElse("token"), Binary.ofUtf8(text), mode, cluster("a token"), true));
  }

  void addSymbolic(String path, String what) {
    add(path, "<" + what + ">", cluster(what), null);
  }

  private static ValueSource cluster(String what) {
    return new ValueSource(ValueSource.Kind.CLUSTER, "", what);
  }

  private void add(
      String path, String text, ValueSource source, @Nullable DownwardAPIVolumeFile item) {
    int mode = item == null ? defaultMode : item.mode().orElse(defaultMode);
    put(new VolumeFile(path, Binary.ofUtf8(text), mode, source, true));
  }

  private void put(VolumeFile file) {
    VolumeFile before = files.put(file.path(), file);
    if (before != null) {
      notes.add(file.path() + " from " + before.source() + " is replaced by " + file.source());
    }
  }
}
