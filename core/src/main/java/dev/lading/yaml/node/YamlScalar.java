package dev.lading.yaml.node;

import org.jspecify.annotations.Nullable;

/**
 * A scalar as it was written.
 *
 * @param text the value after unescaping and unfolding
 * @param style how it was written
 * @param tag the explicit tag, shorthands as {@code !!str}; null when there is none
 */
public record YamlScalar(String text, ScalarStyle style, @Nullable String tag, int line, int column)
    implements YamlNode {

  /** A scalar made in Java, without a source. */
  public static YamlScalar of(String text, ScalarStyle style) {
    return new YamlScalar(text, style, null, 1, 1);
  }

  @Override
  public @Nullable Object toTree() {
    if (tag == null) {
      return style == ScalarStyle.PLAIN ? ScalarRules.resolve(text) : text;
    }
    return ScalarRules.resolveTagged(this);
  }

  /** Whether the scalar stands for null. */
  public boolean isNull() {
    return tag == null ? style == ScalarStyle.PLAIN && ScalarRules.isNull(text) : toTree() == null;
  }
}
