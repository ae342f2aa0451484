package dev.lading.cluster.container;

/**
 * What a change of a config map, a secret or a label does to one container that runs.
 *
 * @param pod the name of the Pod
 * @param container the name of the container
 * @param what the file or variable
 * @param source where its value comes from
 * @param effect when the container sees it
 */
public record ConfigChange(
    String pod, String container, String what, ValueSource source, Effect effect) {

  /** When a container sees a change. */
  public enum Effect {
    /** While it runs, once the kubelet has written the file again. */
    LIVE("is updated while it runs"),
    /** After it was started again. */
    NEEDS_RESTART("needs a restart"),
    /** It runs on, but would not start again. */
    BREAKS_RESTART("would not start again");

    private final String words;

    Effect(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return pod + "/" + container + ": " + what + " (" + source + ") " + effect.words;
  }
}
