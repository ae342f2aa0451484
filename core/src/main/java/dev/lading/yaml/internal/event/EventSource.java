package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.ScalarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the events of one YAML stream, in the grammar of YAML 1.1 as libyaml reads it. The
 * accessors describe the event that {@link #next} moved to; nothing is allocated for an event but
 * its text.
 *
 * <p>Parsing never recurses, so nesting cannot exhaust the stack; the consumer counts depth.
 */
public interface EventSource {

  /**
   * Moves to the next event.
   *
   * @throws dev.lading.yaml.node.YamlException when the text is malformed, with the place
   */
  EventKind next();

  /** Where the event starts: line, counted from 1. */
  int line();

  /** Where the event starts: column in characters, counted from 1. */
  int column();

  /** The value of a scalar, after unfolding and unescaping. */
  String text();

  /** The style of a scalar. */
  ScalarStyle style();

  /** The anchor of a node, or the name an alias refers to; null when there is none. */
  @Nullable String anchor();

  /** The tag written on a node, shorthands of the core schema as {@code !!str}; null when none. */
  @Nullable String tag();

  /** Whether a mapping or sequence is in flow style ({@code {}} or {@code []}). */
  boolean flow();
}
