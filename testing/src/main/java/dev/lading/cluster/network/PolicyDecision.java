package dev.lading.cluster.network;

import java.util.List;

/**
 * Whether network policies let a connection through in one direction.
 *
 * @param allowed whether they do
 * @param selecting the policies that select the Pod for this direction; none means all is allowed
 * @param by what decided, in a sentence
 */
public record PolicyDecision(boolean allowed, List<String> selecting, String by) {

  /** Lists that do not change. */
  public PolicyDecision {
    selecting = List.copyOf(selecting);
  }

  @Override
  public String toString() {
    return by;
  }
}
