package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.EnvFromSource;
import dev.lading.model.core.v1.EnvVar;
import dev.lading.model.core.v1.EnvVarSource;
import dev.lading.model.core.v1.KeyToPath;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeProjection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a Pod needs of config maps and secrets before its containers can start ({@code
 * pkg/volume/configmap}, {@code pkg/volume/secret}, {@code pkg/kubelet/kubelet_pods.go}).
 */
final class Obstacles {

  private final ClusterObjects objects;

  Obstacles(ClusterObjects objects) {
    this.objects = objects;
  }

  /** The first thing in the way; volumes come before environment variables. */
  Optional<Obstacle> find(Pod pod) {
    String namespace = Owners.namespace(pod);
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      Optional<String> why = missing(namespace, volume);
      if (why.isPresent()) {
        return Optional.of(Obstacle.mount(volume.name(), why.get()));
      }
    }
    List<Container> containers = new ArrayList<>(PodFacts.spec(pod).initContainers());
    containers.addAll(PodFacts.spec(pod).containers());
    for (Container container : containers) {
      Optional<String> why = missing(namespace, container);
      if (why.isPresent()) {
        return why.map(Obstacle::config);
      }
    }
    return Optional.empty();
  }

  private Optional<String> missing(String namespace, Volume volume) {
    if (volume.configMap().isPresent()) {
      var source = volume.configMap().get();
      return configMap(namespace, source.name(), source.optional(), source.items());
    }
    if (volume.secret().isPresent()) {
      var source = volume.secret().get();
      return secret(namespace, source.secretName(), source.optional(), source.items());
    }
    return volume.projected().stream()
        .flatMap(projected -> projected.sources().stream())
        .map(source -> missing(namespace, source))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> missing(String namespace, VolumeProjection source) {
    if (source.configMap().isPresent()) {
      var part = source.configMap().get();
      return configMap(namespace, part.name(), part.optional(), part.items());
    }
    if (source.secret().isPresent()) {
      var part = source.secret().get();
      return secret(namespace, part.name(), part.optional(), part.items());
    }
    return Optional.empty();
  }

  private Optional<String> configMap(
      String namespace, Optional<String> name, Optional<Boolean> optional, List<KeyToPath> items) {
    Set<String> keys = configMapKeys(namespace, name.orElse(""));
    return missing("configmap", name.orElse(""), optional, keys, items);
  }

  private Optional<String> secret(
      String namespace, Optional<String> name, Optional<Boolean> optional, List<KeyToPath> items) {
    Set<String> keys = secretKeys(namespace, name.orElse(""));
    return missing("secret", name.orElse(""), optional, keys, items);
  }

  /** The keys of an object that is not there are the one empty key. */
  private static final Set<String> ABSENT = Set.of("");

  private static Optional<String> missing(
      String kind,
      String name,
      Optional<Boolean> optional,
      Set<String> keys,
      List<KeyToPath> items) {
    if (optional.orElse(false)) {
      return Optional.empty();
    }
    if (keys.equals(ABSENT)) {
      return Optional.of(kind + " \"" + name + "\" not found");
    }
    return items.stream()
        .map(item -> item.key())
        .filter(key -> !keys.contains(key))
        .map(key -> "references non-existent " + word(kind) + " key: " + key)
        .findFirst();
  }

  private static String word(String kind) {
    return kind.equals("secret") ? "secret" : "config";
  }

  private Set<String> configMapKeys(String namespace, String name) {
    Optional<ConfigMap> found = objects.find(ConfigMap.class, namespace, name);
    if (found.isEmpty()) {
      return ABSENT;
    }
    Set<String> keys = new HashSet<>(found.get().data().keySet());
    keys.addAll(found.get().binaryData().keySet());
    return keys;
  }

  private Set<String> secretKeys(String namespace, String name) {
    return objects
        .find(Secret.class, namespace, name)
        .map(secret -> Set.copyOf(secret.data().keySet()))
        .orElse(ABSENT);
  }

  private Optional<String> missing(String namespace, Container container) {
    for (EnvFromSource source : container.envFrom()) {
      Optional<String> why = missing(namespace, source);
      if (why.isPresent()) {
        return why;
      }
    }
    for (EnvVar variable : container.env()) {
      Optional<String> why = variable.valueFrom().flatMap(from -> missing(namespace, from));
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  private Optional<String> missing(String namespace, EnvFromSource source) {
    if (source.configMapRef().isPresent()) {
      var ref = source.configMapRef().get();
      return configMap(namespace, ref.name(), ref.optional(), List.of());
    }
    return source
        .secretRef()
        .flatMap(ref -> secret(namespace, ref.name(), ref.optional(), List.of()));
  }

  private Optional<String> missing(String namespace, EnvVarSource from) {
    if (from.configMapKeyRef().isPresent()) {
      var ref = from.configMapKeyRef().get();
      String name = ref.name().orElse("");
      return missingKey(
          "ConfigMap", namespace, name, ref.key(), ref.optional(), configMapKeys(namespace, name));
    }
    if (from.secretKeyRef().isPresent()) {
      var ref = from.secretKeyRef().get();
      String name = ref.name().orElse("");
      return missingKey(
          "Secret", namespace, name, ref.key(), ref.optional(), secretKeys(namespace, name));
    }
    return Optional.empty();
  }

  private static Optional<String> missingKey(
      String kind,
      String namespace,
      String name,
      String key,
      Optional<Boolean> optional,
      Set<String> keys) {
    if (optional.orElse(false) || keys.contains(key) && !key.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        keys.equals(ABSENT)
            ? kind.toLowerCase(Locale.ROOT) + " \"" + name + "\" not found"
            : "couldn't find key " + key + " in " + kind + " " + namespace + "/" + name);
  }
}
