package dev.lading.dsl;

import dev.lading.model.Binary;
import dev.lading.validation.name.Names;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Checks the keys and the size of a config map or secret, as the API server does. */
final class ConfigContent {

  private static final int MAX_BYTES = 1024 * 1024;

  private final Notes notes;
  private final Set<String> seen = new HashSet<>();
  private long bytes;

  ConfigContent(Notes notes) {
    this.notes = notes;
  }

  void text(String key, String value) {
    key(key);
    bytes += value.getBytes(StandardCharsets.UTF_8).length;
  }

  void bytes(String key, Binary value) {
    key(key);
    bytes += value.bytes().length;
  }

  private void key(String key) {
    Notes here = notes.in("put", key);
    here.check("dsl-config-key", "The key", key, Names.configKey(key));
    if (!seen.add(key)) {
      here.error(
          "dsl-duplicate-key",
          "The key \"" + key + "\" is there as text and as bytes",
          "leave out one of the two");
    }
  }

  void finish() {
    if (bytes > MAX_BYTES) {
      notes.error(
          "dsl-too-large",
          "The values have " + bytes + " bytes, more than the " + MAX_BYTES + " allowed",
          "split it, or put large files into a volume or an image");
    }
  }
}
