package dev.lading.overlay.internal.generate;

import dev.lading.overlay.internal.resource.KindScopes;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.Node;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarStyle;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a config map or secret (kustomize {@code api/internal/generators}).
 *
 * @param kind which of the two
 * @param name the name
 * @param namespace the namespace; empty for none
 * @param type the type of a secret; empty for Opaque
 * @param behavior create, merge or replace; empty for create
 * @param options labels, annotations and more
 */
public record MapGenerator(
    Kind kind, String name, String namespace, String type, String behavior, Options options) {

  private static final int LINE = 70;

  /** What is made. */
  public enum Kind {
    /** A ConfigMap. */
    CONFIG_MAP("ConfigMap"),
    /** A Secret. */
    SECRET("Secret");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind's name. */
    public String label() {
      return label;
    }
  }

  /**
   * What else a generated resource gets.
   *
   * @param labels its labels
   * @param annotations its annotations
   * @param withoutHash whether its name gets no hash
   * @param immutable whether it must not change
   */
  public record Options(
      Map<String, String> labels,
      Map<String, String> annotations,
      boolean withoutHash,
      boolean immutable) {

    /** Nothing. */
    public static final Options NONE = new Options(Map.of(), Map.of(), false, false);
  }

  /** The resource with these data. */
  public Resource generate(Map<String, byte[]> data, KindScopes scopes) {
    Node node = Node.mapping();
    node.setField("apiVersion", Node.string("v1"));
    node.setField("kind", Node.string(kind.label()));
    Node metadata = Node.mapping();
    metadata.setField("name", Node.scalar(name));
    if (!namespace.isEmpty()) {
      metadata.setField("namespace", Node.scalar(namespace));
    }
    node.setField("metadata", metadata);
    switch (kind) {
      case CONFIG_MAP -> addConfig(node, data);
      case SECRET -> addSecret(node, data);
    }
    addEntries(metadata, "labels", options.labels());
    addEntries(metadata, "annotations", options.annotations());
    if (options.immutable()) {
      node.setField("immutable", Node.scalar("true", CoreSchema.BOOL, ScalarStyle.PLAIN));
    }
    Resource resource = new Resource(node, scopes);
    resource.setHashed(!options.withoutHash());
    resource.setBehavior(
        switch (behavior) {
          case "merge", "replace", "create" -> behavior;
          default -> "unspecified";
        });
    return resource;
  }

  private static void addEntries(Node metadata, String field, Map<String, String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Node map = Node.mapping();
    new TreeMap<>(entries)
        .forEach(
            (key, value) ->
                map.setField(key, Node.scalar(value, CoreSchema.STR, ScalarStyle.SINGLE_QUOTED)));
    metadata.setField(field, map);
  }

  private static void addConfig(Node node, Map<String, byte[]> data) {
    new TreeMap<>(data)
        .forEach(
            (key, bytes) -> {
              String text = decode(bytes);
              if (text == null) {
                section(node, "binaryData").setField(key, Node.string(base64(bytes)));
              } else {
                section(node, "data").setField(key, Node.string(text));
              }
            });
  }

  private void addSecret(Node node, Map<String, byte[]> data) {
    node.setField("type", Node.string(type.isEmpty() ? "Opaque" : type));
    Node section = section(node, "data");
    new TreeMap<>(data).forEach((key, bytes) -> section.setField(key, Node.string(base64(bytes))));
  }

  /** Merges the data of an older map under those of a newer one. */
  public static void mergeData(Resource newer, Resource older) {
    merge(newer.node(), older.node(), "data");
    merge(newer.node(), older.node(), "binaryData");
  }

  private static void merge(Node newer, Node older, String field) {
    Map<String, String> merged = new TreeMap<>();
    collect(older.get(field), merged);
    collect(newer.get(field), merged);
    newer.setField(field, null);
    if (!merged.isEmpty()) {
      Node section = section(newer, field);
      merged.forEach((key, value) -> section.setField(key, Node.string(value)));
    }
  }

  private static void collect(@Nullable Node section, Map<String, String> entries) {
    for (int i = 0; section != null && i + 1 < section.content().size(); i += 2) {
      entries.put(Node.textOf(section.content().get(i)), Node.textOf(section.content().get(i + 1)));
    }
  }

  private static Node section(Node node, String name) {
    Node section = node.get(name);
    if (section == null) {
      section = Node.mapping();
      node.setField(name, section);
    }
    return section;
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
  }

  /** Base64, in lines of 70 characters once it is longer than one. */
  static String base64(byte[] bytes) {
    String encoded = Base64.getEncoder().encodeToString(bytes);
    if (encoded.length() < LINE) {
      return encoded;
    }
    StringBuilder out = new StringBuilder(encoded.length() * 71 / 70 + 2);
    for (int i = 0; i < encoded.length(); i += LINE) {
      out.append(encoded, i, Math.min(i + LINE, encoded.length())).append('\n');
    }
    return out.toString();
  }
}
