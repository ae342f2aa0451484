package dev.lading.yaml.node;

/** How a scalar is written in a source text. */
public enum ScalarStyle {
  /** Without quotes; the text alone decides the type. */
  PLAIN,
  /** {@code 'single quotes'}. */
  SINGLE_QUOTED,
  /** {@code "double quotes"}, with escapes. */
  DOUBLE_QUOTED,
  /** A block after {@code |}, line breaks kept. */
  LITERAL,
  /** A block after {@code >}, lines folded. */
  FOLDED
}
