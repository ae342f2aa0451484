package dev.lading.yaml.node;

import dev.lading.problem.Position;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document, with anchors, aliases and merge keys already expanded. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /** The line the node starts on, counted from 1. */
  int line();

  /** The column the node starts in, counted from 1. */
  int column();

  /** Where the node starts. */
  default Position position() {
    return new Position(line(), column());
  }

  /**
   * The plain value: an unmodifiable {@code Map<String, Object>} or {@code List<Object>} in source
   * order, a String, Boolean, Long, BigInteger (beyond long, up to 64 bits unsigned), Double, or
   * null.
   */
  @Nullable Object toTree();
}
