package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ValueSource;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.model.Binary;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Content of a config map or a secret, by key. */
record ConfigData(
    ValueSource.Kind kind, String object, Map<String, Binary> content, Map<String, Binary> binary) {

  /** The config map of a namespace with a name. */
  static Optional<ConfigData> configMap(ClusterObjects objects, String namespace, String name) {
    return objects.find(ConfigMap.class, namespace, name).map(map -> of(map, name));
  }

  private static ConfigData of(ConfigMap map, String name) {
    Map<String, Binary> content = new TreeMap<>();
    map.data().forEach((key, value) -> content.put(key, Binary.ofUtf8(value)));
    return new ConfigData(
        ValueSource.Kind.CONFIG_MAP, name, content, new TreeMap<>(map.binaryData()));
  }

  /** The secret of a namespace with a name; {@code stringData} goes over {@code data}. */
  static Optional<ConfigData> secret(ClusterObjects objects, String namespace, String name) {
    return objects.find(Secret.class, namespace, name).map(secret -> of(secret, name));
  }

  private static ConfigData of(Secret secret, String name) {
    Map<String, Binary> content = new TreeMap<>(secret.data());
    secret.stringData().forEach((key, value) -> content.put(key, Binary.ofUtf8(value)));
    return new ConfigData(ValueSource.Kind.SECRET, name, content, Map.of());
  }

  /** Text and binary content, which become files alike. */
  Map<String, Binary> files() {
    Map<String, Binary> all = new TreeMap<>(content);
    all.putAll(binary);
    return all;
  }

  /** Where the value of a key comes from. */
  ValueSource source(String key) {
    return new ValueSource(kind, object, key);
  }

  /** Such as {@code ConfigMap game-demo}. */
  String title() {
    return kindName() + " " + object;
  }

  /** Such as {@code ConfigMap default/game-demo}. */
  String kindAndPath(String namespace) {
    return kindName() + " " + namespace + "/" + object;
  }

  private String kindName() {
    return kind == ValueSource.Kind.SECRET ? "Secret" : "ConfigMap";
  }
}
