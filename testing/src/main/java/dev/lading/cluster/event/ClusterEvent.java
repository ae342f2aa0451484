package dev.lading.cluster.event;

import dev.lading.model.ResourceId;
import java.time.Instant;

/**
 * One line of the event log: what {@code kubectl describe} shows under Events.
 *
 * @param time when it happened, by the clock of the model
 * @param type {@code Normal} or {@code Warning}
 * @param reason the word for it, such as {@code FailedScheduling}
 * @param source the component that says so, such as {@code default-scheduler}
 * @param object the resource it is about
 * @param message the sentence
 */
public record ClusterEvent(
    Instant time, Type type, String reason, String source, ResourceId object, String message) {

  /** How serious it is. */
  public enum Type {
    /** Things go their way. */
    NORMAL,
    /** Something does not work. */
    WARNING
  }

  /** Whether it is about the resource of a kind with a name in a namespace. */
  public boolean isAbout(String kind, String namespace, String name) {
    return object.name().equals(name)
        && object.kind().equals(kind)
        && object.namespace().equals(namespace);
  }

  /** For messages: {@code Warning FailedScheduling default-scheduler: 0/1 nodes …}. */
  @Override
  public String toString() {
    String word = type == Type.NORMAL ? "Normal" : "Warning";
    return word + " " + reason + " " + source + ": " + message;
  }
}
