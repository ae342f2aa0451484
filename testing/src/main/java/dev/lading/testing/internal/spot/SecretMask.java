package dev.lading.testing.internal.spot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts digests in the place of the values of Secrets: {@code ***(sha256:1a2b3c4d)}. The same bytes
 * have the same digest in {@code data} and {@code stringData}, so that a change is seen and the
 * value is not.
 */
public final class SecretMask {

  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private SecretMask() {}

  /** A tree of a resource, masked when it is a Secret. */
  public static Map<String, @Nullable Object> masked(Map<String, @Nullable Object> resource) {
    if (!"Secret".equals(resource.get("kind"))) {
      return resource;
    }
    Map<String, @Nullable Object> masked = new LinkedHashMap<>();
    resource.forEach((name, value) -> masked.put(name, masked(List.of(name), value)));
    return masked;
  }

  /** Whether the value at a place of a resource of a kind is secret, or a part of it. */
  static boolean covers(String kind, List<Object> steps) {
    if (!kind.equals("Secret")) {
      return false;
    }
    return steps.isEmpty() || isData(steps) || steps.get(0).equals("metadata");
  }

  private static boolean isData(List<Object> steps) {
    return !steps.isEmpty() && (steps.get(0).equals("data") || steps.get(0).equals("stringData"));
  }

  /** A value as it may be shown at a place of a Secret. */
  static @Nullable Object masked(List<Object> steps, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put((String) name, masked(with(steps, name), member)));
      return members;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(masked(with(steps, items.size()), item)));
      return items;
    }
    boolean secret = isData(steps) || steps.contains(LAST_APPLIED);
    return value == null || !secret
        ? value
        : digest(bytes(steps.get(0).equals("data"), String.valueOf(value)));
  }

  private static List<Object> with(List<Object> steps, Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }

  private static byte[] bytes(boolean base64, String text) {
    if (base64) {
      try {
        return Base64.getMimeDecoder().decode(text);
      } catch (IllegalArgumentException noBase64) {
        // digested as it stands
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "***(sha256:" + HexFormat.of().formatHex(hash, 0, 4) + ")";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
