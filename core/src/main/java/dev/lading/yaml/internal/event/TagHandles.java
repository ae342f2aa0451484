package dev.lading.yaml.internal.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tag handles of one document: the two of YAML, and what %TAG directives declare. */
final class TagHandles {

  private static final String CORE = "tag:yaml.org,2002:";

  private final Map<String, String> declared = new HashMap<>();

  void clear() {
    declared.clear();
  }

  /** Declares a handle; false when the document has it already. */
  boolean declare(String handle, String prefix) {
    return declared.putIfAbsent(handle, prefix) == null;
  }

  /** The tag, with the core schema as {@code !!}; null when its handle is not declared. */
  @Nullable String resolve(String handle, String suffix) {
    String prefix = handle.isEmpty() ? "" : prefix(handle);
    if (prefix == null) {
      return null;
    }
    String tag = prefix + suffix;
    return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
  }

  private @Nullable String prefix(String handle) {
    String prefix = declared.get(handle);
    if (prefix != null) {
      return prefix;
    }
    return switch (handle) {
      case "!" -> "!";
      case "!!" -> CORE;
      default -> null;
    };
  }
}
