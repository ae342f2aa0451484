package dev.lading.overlay.internal.generate;

import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.problem.InternalErrorException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a config map's or secret's content that becomes a part of its name (kustomize {@code
 * api/hasher}): the data and the type count, name and labels do not. Of other kinds everything
 * counts, down to the line a field stands in.
 */
public final class ContentHash {

  private static final int LENGTH = 10;

  private ContentHash() {}

  /** The ten characters for a resource. */
  public static String of(Resource resource) {
    return encode(
        switch (resource.kind()) {
          case "ConfigMap" -> configMap(resource.node());
          case "Secret" -> secret(resource.node());
          default -> NodeJson.write(resource.node());
        });
  }

  private static String configMap(Node node) {
    Map<String, @Nullable Object> hashed = new TreeMap<>();
    hashed.put("kind", "ConfigMap");
    hashed.put("name", "");
    hashed.put("data", field(node, "data"));
    addMap(node, "binaryData", hashed);
    return GoJson.write(hashed);
  }

  private static String secret(Node node) {
    Map<String, @Nullable Object> hashed = new TreeMap<>();
    hashed.put("kind", "Secret");
    hashed.put("name", "");
    hashed.put("type", field(node, "type"));
    hashed.put("data", field(node, "data"));
    addMap(node, "stringData", hashed);
    return GoJson.write(hashed);
  }

  private static void addMap(Node node, String name, Map<String, @Nullable Object> hashed) {
    Object value = field(node, name);
    if (value instanceof Map) {
      hashed.put(name, value);
    }
  }

  private static @Nullable Object field(Node node, String name) {
    Node field = node.get(name);
    if (field == null) {
      return "";
    }
    return switch (field.kind()) {
      case SCALAR -> field.text();
      case SEQUENCE -> null;
      case MAPPING -> NodeValues.value(field);
    };
  }

  private static String encode(String json) {
    byte[] digest = sha256(json.getBytes(StandardCharsets.UTF_8));
    StringBuilder out = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int nibble = i % 2 == 0 ? digest[i / 2] >> 4 & 0xf : digest[i / 2] & 0xf;
      out.append("gh2k456789mbcdtf".charAt(nibble));
    }
    return out.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new InternalErrorException("SHA-256 is missing");
    }
  }
}
