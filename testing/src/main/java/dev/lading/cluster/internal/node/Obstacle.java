package dev.lading.cluster.internal.node;

/**
 * Why containers cannot start.
 *
 * @param waiting the reason in the container status, such as {@code ContainerCreating}
 * @param event the reason of the event, such as {@code FailedMount}
 * @param source the component that says so
 * @param message the sentence
 */
record Obstacle(String waiting, String event, String source, String message) {

  static Obstacle mount(String volume, String why) {
    return new Obstacle(
        "ContainerCreating",
        "FailedMount",
        "kubelet",
        "MountVolume.SetUp failed for volume \"" + volume + "\" : " + why);
  }

  static Obstacle config(String why) {
    return new Obstacle("CreateContainerConfigError", "Failed", "kubelet", "Error: " + why);
  }
}
