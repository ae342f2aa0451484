package dev.lading.overlay;

import dev.lading.overlay.internal.generate.MapGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a generated ConfigMap or Secret. Its name gets a hash of the content, so that
 * workloads roll when it changes, unless {@link #withoutHash}. Immutable; values are never shown.
 */
public final class GeneratedData {

  static final GeneratedData EMPTY =
      new GeneratedData(new TreeMap<>(), MapGenerator.Options.NONE, "", "");

  private final Map<String, byte[]> entries;
  private final MapGenerator.Options options;
  private final String type;
  private final String namespace;

  private GeneratedData(
      Map<String, byte[]> entries, MapGenerator.Options options, String type, String namespace) {
    this.entries = Collections.unmodifiableMap(entries);
    this.options = options;
    this.type = type;
    this.namespace = namespace;
  }

  /** A text under a key. */
  public GeneratedData put(String key, String text) {
    return put(key, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes under a key; what is no UTF-8 becomes binary data. */
  public GeneratedData put(String key, byte[] bytes) {
    Map<String, byte[]> more = new TreeMap<>(entries);
    more.put(key, bytes.clone());
    return new GeneratedData(more, options, type, namespace);
  }

  /** Texts under their keys. */
  public GeneratedData putAll(Map<String, String> texts) {
    GeneratedData data = this;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      data = data.put(text.getKey(), text.getValue());
    }
    return data;
  }

  /** A label of the resource. */
  public GeneratedData label(String key, String value) {
    return with(
        new MapGenerator.Options(
            plus(options.labels(), key, value),
            options.annotations(),
            options.withoutHash(),
            options.immutable()));
  }

  /** An annotation of the resource. */
  public GeneratedData annotation(String key, String value) {
    return with(
        new MapGenerator.Options(
            options.labels(),
            plus(options.annotations(), key, value),
            options.withoutHash(),
            options.immutable()));
  }

  /** Leaves the name as it is. */
  public GeneratedData withoutHash() {
    return with(
        new MapGenerator.Options(
            options.labels(), options.annotations(), true, options.immutable()));
  }

  /** Tells the API server to refuse changes. */
  public GeneratedData immutable() {
    return with(
        new MapGenerator.Options(
            options.labels(), options.annotations(), options.withoutHash(), true));
  }

  /** The type of a Secret; {@code Opaque} unless given. */
  public GeneratedData type(String secretType) {
    return new GeneratedData(entries, options, secretType, namespace);
  }

  /** The namespace; none unless given. */
  public GeneratedData namespace(String newNamespace) {
    return new GeneratedData(entries, options, type, newNamespace);
  }

  private GeneratedData with(MapGenerator.Options newOptions) {
    return new GeneratedData(entries, newOptions, type, namespace);
  }

  private static Map<String, String> plus(Map<String, String> map, String key, String value) {
    Map<String, String> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  Map<String, byte[]> entries() {
    return entries;
  }

  MapGenerator generator(MapGenerator.Kind kind, String name, String behavior) {
    return new MapGenerator(kind, name, namespace, type, behavior, options);
  }

  /** The keys; never the values. */
  @Override
  public String toString() {
    return "GeneratedData" + entries.keySet();
  }
}
