package dev.lading.overlay.internal.resource;

import dev.lading.yaml.YamlWriter;

/** A short text as a YAML scalar on one line. */
final class YamlText {

  private YamlText() {}

  static String of(String value) {
    String yaml = YamlWriter.writeTree(value);
    return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
  }
}
